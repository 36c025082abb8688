import { createHash } from 'node:crypto'
import type { Random } from './random.ts'

/** Bytes that look random and are the same in every run of the same seed. */
export function fakeRandom(seed = 1): Random {
  let count = 0
  return {
    bytes(length) {
      const hash = createHash('shake256', { outputLength: length })
      return hash.update(`${seed}:${count++}`).digest()
    },
  }
}
