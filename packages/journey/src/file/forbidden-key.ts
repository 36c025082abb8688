import { joinPath } from './json-places.ts'
import type { Problem } from './problem.ts'

/** The first key that would replace a prototype when the value is copied, as a problem; `null` when there is none. */
export function forbiddenKey(value: unknown, path = '', depth = 0): Problem | null {
  // No file of ours nests deeper; the schema refuses what lies below.
  if (typeof value !== 'object' || value === null || depth > 16) return null
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
      return { code: 'forbidden_key', path, params: { key } }
    }
    const child: unknown = Reflect.get(value, key)
    const found = forbiddenKey(
      child,
      joinPath(path, Array.isArray(value) ? Number(key) : key),
      depth + 1,
    )
    if (found !== null) return found
  }
  return null
}
