/** Whether two JSON values say the same, whatever the order of their keys. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const mine = Object.entries(a)
  const other = new Map<string, unknown>(Object.entries(b))
  return (
    mine.length === other.size &&
    mine.every(([key, value]) => other.has(key) && isSameJson(value, other.get(key)))
  )
}
