/**
 * Whether two JSON values are deeply equal; a key with the value `undefined` is one that is not
 * there. (lib0's `equalityDeep` takes `{ a: undefined }` and `{ b: 1 }` for equal.) Looks no
 * deeper than the shallower of the two.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (lengthOf(a) !== lengthOf(b)) return false
  const left = presentOf(a)
  const right = new Map(presentOf(b))
  if (left.length !== right.size) return false
  return left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
}

function presentOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, part]) => part !== undefined)
}

/** `null` for what is no list. */
function lengthOf(value: object): number | null {
  return Array.isArray(value) ? value.length : null
}
