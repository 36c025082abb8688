import { LIMITS } from './limits.ts'

/**
 * A record in the document: one level of keys. Top-level fields keep their name, each prop and
 * each mark of `meta` is a key of its own, and x, y and rotation stay together under `at`, since
 * a move changes them together (39 bytes a move instead of 532 for whole records).
 */
export type RecordKeys = ReadonlyMap<string, unknown>

const AT = 'at'
const GROUPS = ['props', 'meta'] as const
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** Takes a record apart. Keys whose value is `undefined` are left out. */
export function keysOfRecord(record: object): RecordKeys {
  const keys = new Map<string, unknown>()
  const { x, y, rotation, ...rest }: Readonly<Record<string, unknown>> = { ...record }
  if (x !== undefined) keys.set(AT, [x, y, rotation])
  for (const [name, value] of Object.entries(rest)) {
    const group = GROUPS.find((each) => each === name)
    if (group === undefined) {
      if (value !== undefined) keys.set(name, value)
      continue
    }
    for (const [key, part] of Object.entries(value ?? {})) {
      if (part !== undefined) keys.set(`${group}.${key}`, part)
    }
  }
  return keys
}

/** Outcome of `recordOfKeys`. */
export type Assembled =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string }

/** Puts a record together again, within the limits of size, depth and names. Never throws. */
export function recordOfKeys(keys: Iterable<readonly [string, unknown]>): Assembled {
  const props: Record<string, unknown> = {}
  const meta: Record<string, unknown> = {}
  const value: Record<string, unknown> = { props, meta }
  let hasProps = false
  let count = 0
  let left: number = LIMITS.recordSize
  for (const [key, part] of keys) {
    if (part === undefined) continue
    count += 1
    if (count > LIMITS.recordKeys) return { ok: false, reason: 'too_many_keys' }
    left -= key.length
    const cost = costOf(part, { left, depth: LIMITS.nestingDepth })
    if (typeof cost === 'string') return { ok: false, reason: cost }
    left -= cost
    if (key === AT) {
      const at = pointOf(part)
      if (at === null) return { ok: false, reason: 'bad_position' }
      Object.assign(value, at)
      continue
    }
    const [group, name] = splitKey(key)
    if (FORBIDDEN.has(name)) return { ok: false, reason: 'forbidden_key' }
    if (group === 'props') {
      hasProps = true
      props[name] = part
    } else if (group === 'meta') meta[name] = part
    else if (name === 'props' || name === 'meta') return { ok: false, reason: 'forbidden_key' }
    else value[name] = part
  }
  // A page or the document has no props at all, a group has empty ones.
  if (!hasProps && !('type' in value)) delete value['props']
  return { ok: true, value }
}

/** About how many characters a value takes, for dividing what is written into frames. */
export function sizeOf(part: unknown): number {
  const cost = costOf(part, { left: Infinity, depth: LIMITS.nestingDepth })
  return typeof cost === 'number' ? cost : 0
}

function splitKey(key: string): readonly [string | null, string] {
  const dot = key.indexOf('.')
  const group = dot === -1 ? undefined : GROUPS.find((each) => each === key.slice(0, dot))
  return group === undefined ? [null, key] : [group, key.slice(dot + 1)]
}

function pointOf(part: unknown): Readonly<Record<string, number>> | null {
  if (!Array.isArray(part) || part.length !== 3) return null
  const [x, y, rotation]: unknown[] = part
  if (typeof x !== 'number' || typeof y !== 'number' || typeof rotation !== 'number') return null
  return { x, y, rotation }
}

/** Characters that a value takes, or why it is not taken. Stops at the first excess. */
function costOf(part: unknown, { left, depth }: { left: number; depth: number }): number | string {
  if (left < 0) return 'too_big'
  if (typeof part === 'string') return part.length > left ? 'too_big' : part.length
  if (typeof part === 'number') return Number.isFinite(part) ? 8 : 'not_finite'
  if (part === null || typeof part === 'boolean' || part === undefined) return 4
  if (typeof part !== 'object') return 'not_json'
  const prototype: unknown = Object.getPrototypeOf(part)
  if (!Array.isArray(part) && prototype !== Object.prototype) return 'not_json'
  if (depth === 0) return 'too_deep'
  let cost = 2
  for (const [key, child] of Object.entries(part)) {
    if (FORBIDDEN.has(key)) return 'forbidden_key'
    const more = costOf(child, { left: left - cost - key.length, depth: depth - 1 })
    if (typeof more === 'string') return more
    cost += key.length + more
    if (cost > left) return 'too_big'
  }
  return cost
}
