import type { SeededRandom } from './seeded-random.ts'

/** A frame that somebody really sent, changed in one to four places. */
export function garbled(random: SeededRandom, frame: Uint8Array, other: Uint8Array): Uint8Array {
  let bytes = frame
  for (let times = 1 + random.below(4); times > 0; times -= 1) bytes = changed(random, bytes, other)
  return bytes
}

function changed(random: SeededRandom, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const at = random.below(bytes.length + 1)
  const before = bytes.subarray(0, at)
  const after = bytes.subarray(at)
  switch (random.below(7)) {
    case 0:
      return joined(before, Uint8Array.of((after[0] ?? 0) ^ (1 << random.below(8))), after.slice(1))
    case 1:
      return joined(before, random.bytes(1 + random.below(4)), after)
    case 2:
      return joined(before, after.slice(1 + random.below(4)))
    case 3:
      return before
    case 4:
      // The largest number of four bytes, where a count or a length may stand.
      return joined(before, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f), after.slice(1))
    case 5:
      return joined(before, other.subarray(random.below(other.length + 1)))
    default:
      return joined(before, after.slice(0, 8), after)
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}
