import { webcrypto } from 'node:crypto'
import { seededRandom } from './seeded-random.ts'

let random = seededRandom(0)

// Yjs draws the ids of documents, and the indices of shapes get their last digits, by what these are when the libraries are
// loaded: import this file before all others.
webcrypto.getRandomValues = (array) => {
  const { buffer, byteOffset, byteLength } = array
  new Uint8Array(buffer, byteOffset, byteLength).set(random.bytes(byteLength))
  return array
}
Math.random = () => random.next()

/** From here on the libraries draw the same for the same seed. Only for tests that have to repeat. */
export function repeatChances(seed: number): void {
  random = seededRandom(seed)
}
