import { LIMITS } from '@amtsweg/sync'
import * as Y from 'yjs'

/** An update taken apart. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

type Struct = DecodedUpdate['structs'][number]

/** What no honest client ever writes, however it is put together. */
export type UpdateFault = 'unsound' | 'too_deep'

/** Yjs draws client ids from 32 bits. */
const MAX_CLIENT_ID = 2 ** 32 - 1

/**
 * What is wrong with an update that can be decoded. Each of these was seen to harm others: a struct without length has the id
 * of its neighbour, so that two machines take different ones for the same; a clock beyond what a number holds makes
 * a state vector that nobody can read, and so a board that nobody can open any more; of a client that is named twice
 * only the second part is applied.
 */
export function faultOf({ structs, ds }: DecodedUpdate): UpdateFault | null {
  const passed = new Set<number>()
  let current: number | null = null
  for (const struct of structs) {
    const { id, length } = struct
    if (id.client !== current) {
      if (passed.has(id.client)) return 'unsound'
      passed.add(id.client)
      current = id.client
    }
    if (!isSoundRange(id.client, id.clock, length)) return 'unsound'
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentDoc) return 'unsound'
    for (const value of valuesOf(struct)) {
      const fault = valueFault(value, LIMITS.nestingDepth)
      if (fault !== null) return fault
    }
  }
  for (const [client, ranges] of ds.clients) {
    if (!ranges.every(({ clock, len }) => isSoundRange(client, clock, len))) return 'unsound'
  }
  return null
}

function isSoundRange(client: number, clock: number, length: number): boolean {
  return length > 0 && clock + length <= LIMITS.clock && client <= MAX_CLIENT_ID
}

function valuesOf(struct: Struct): readonly unknown[] {
  if (!(struct instanceof Y.Item)) return []
  const { content } = struct
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr
  if (content instanceof Y.ContentEmbed) return [content.embed]
  return content instanceof Y.ContentFormat ? [content.value] : []
}

/**
 * Stops at the depth that is allowed: the value may be 20,000 levels deep. What has a key `__proto__` or, once it was decoded,
 * another prototype, is read differently from the log, from a snapshot, and by a browser.
 */
function valueFault(value: unknown, depth: number): UpdateFault | null {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null
  if (depth === 0) return 'too_deep'
  if (!Array.isArray(value)) {
    const isPlain = Object.getPrototypeOf(value) === Object.prototype
    if (!isPlain || Object.hasOwn(value, '__proto__')) return 'unsound'
  }
  for (const inner of Object.values(value)) {
    const fault = valueFault(inner, depth - 1)
    if (fault !== null) return fault
  }
  return null
}

/** Whether a decoded value has more levels. Stops at the depth that is allowed: it may be 20,000 levels deep. */
export function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (depth === 0) return true
  return Object.values(value).some((inner) => isDeeperThan(inner, depth - 1))
}
