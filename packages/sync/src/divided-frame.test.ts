import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { dividedFrame } from './divided-frame.ts'
import { recordsOf } from './document.ts'
import { stepTwoFrame, updateFrame } from './testing/sync-frames.ts'

const MAX = 10_000

test.each([
  ['sync step 2', stepTwoFrame, 1],
  ['update', updateFrame, 2],
])(
  '[SY14] a large %s goes in parts, each of which can be applied at once',
  (_name, frameOf, type) => {
    const base = documentOf(3)
    const server = copyOf(base)
    const before = Y.encodeStateVector(base)
    const other = copyOf(base)
    recordsOf(other).set('by-another-client', 'y'.repeat(3000))
    Y.applyUpdate(base, Y.encodeStateAsUpdate(other))
    for (let at = 0; at < 20; at += 1) {
      recordsOf(base).set(`large${at}`, new Y.Map([['props.text', 'x'.repeat(3000)]]))
    }
    recordsOf(base).delete('s0')
    recordsOf(base).delete('large3')
    const frames = dividedFrame(frameOf(Y.encodeStateAsUpdate(base, before)), MAX)
    expect(frames.length).toBeGreaterThan(5)
    for (const frame of frames) {
      expect(frame.length).toBeLessThanOrEqual(MAX)
      Y.applyUpdate(server, updateOf(frame))
      expect(server.store.pendingStructs).toBeNull()
      expect(server.store.pendingDs).toBeNull()
    }
    expect(frames.map((frame) => frame[1])).toEqual([...frames.slice(1).map(() => 2), type])
    expect(recordsOf(server).toJSON()).toEqual(recordsOf(base).toJSON())
    expect(Y.encodeStateVector(server)).toEqual(Y.encodeStateVector(base))
  },
)

test('[SY14] one value that is larger than a frame stays whole', () => {
  const doc = documentOf(1)
  recordsOf(doc).set('huge', 'x'.repeat(3 * MAX))
  const server = new Y.Doc()
  for (const frame of dividedFrame(stepTwoFrame(Y.encodeStateAsUpdate(doc)), MAX)) {
    Y.applyUpdate(server, updateOf(frame))
  }
  expect(recordsOf(server).toJSON()).toEqual(recordsOf(doc).toJSON())
})

function documentOf(count: number): Y.Doc {
  const doc = new Y.Doc()
  for (let at = 0; at < count; at += 1) recordsOf(doc).set(`s${at}`, new Y.Map([['id', `s${at}`]]))
  return doc
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function updateOf(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}
