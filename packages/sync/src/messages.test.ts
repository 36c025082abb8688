import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { CLOSE_CODES, closeReason, isFinal } from './close-codes.ts'
import { carriesUpdate, decodeAmtsweg, encodeAmtsweg } from './messages.ts'
import type { AmtswegMessage } from './messages.ts'

test.each([
  { type: 'subscribe' },
  { type: 'saved', count: 300 },
  { type: 'notice', code: 'expires_soon' },
  { type: 'rights', role: 'viewer', isPaused: true },
  { type: 'rights', role: 'facilitator', isPaused: false },
  { type: 'storing', works: false },
  { type: 'storing', works: true },
  { type: 'follow_cursors' },
  { type: 'cursor', x: -12_000, y: 7 },
  {
    type: 'cursors',
    moves: [
      { clientId: 4_294_967_295, x: 0, y: -1 },
      { clientId: 1, x: 10_000_000, y: 64 },
    ],
  },
] satisfies AmtswegMessage[])('[SY11] $type comes back as it was sent', (message) => {
  const decoder = decoding.createDecoder(encodeAmtsweg(message))
  expect(decoding.readVarUint(decoder)).toBe(100)
  expect(decodeAmtsweg(decoder)).toEqual(message)
})

test('[SY11] a message of a later version is passed over', () => {
  expect(decodeAmtsweg(decoding.createDecoder(new Uint8Array([99])))).toBeNull()
})

test('[SY22] a moved cursor takes at most 12 bytes on a page of 16,000 pixels', () => {
  const move = (clientId: number) => ({ clientId, x: 8191, y: -8191 })
  const moves = Array.from({ length: 300 }, (_, at) => move(4_294_967_295 - at))
  expect(encodeAmtsweg({ type: 'cursors', moves }).length / moves.length).toBeLessThan(12)
})

test('[SY22] a number of cursors that is only claimed takes no memory', () => {
  const claim = new Uint8Array([7, 255, 255, 255, 255, 15])
  expect(() => decodeAmtsweg(decoding.createDecoder(claim))).toThrow('Unexpected end of array')
})

test('[SY12] sync step 2 and update carry an update, nothing else does', () => {
  const frames = [[0, 0], [0, 1], [0, 2], [1, 1], [100, 1], []].map(
    (bytes) => new Uint8Array(bytes),
  )
  expect(frames.map(carriesUpdate)).toEqual([false, true, true, false, false, false])
})

test('[SY13] each close code has one reason, and 44xx are final', () => {
  for (const [reason, code] of Object.entries(CLOSE_CODES)) expect(closeReason(code)).toBe(reason)
  expect(closeReason(4499)).toBeNull()
  expect([4400, 4499, 4500, 1012].map(isFinal)).toEqual([true, true, false, false])
})
