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
] satisfies AmtswegMessage[])('[SY11] $type comes back as it was sent', (message) => {
  const decoder = decoding.createDecoder(encodeAmtsweg(message))
  expect(decoding.readVarUint(decoder)).toBe(100)
  expect(decodeAmtsweg(decoder)).toEqual(message)
})

test('[SY11] a message of a later version is passed over', () => {
  expect(decodeAmtsweg(decoding.createDecoder(new Uint8Array([99])))).toBeNull()
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
