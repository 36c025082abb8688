/** What is too much about a value, or `null` when it is within the limits. */
export type Excess = 'too_deep' | 'too_big' | 'not_json' | null

/** Limits of a decoded JSON value. */
export interface ValueLimits {
  /** Characters of keys, strings and, at 8 each, other scalars. */
  readonly size: number
  /** Levels of nesting. */
  readonly depth: number
}

/**
 * Checks a value against limits without serializing it: stops at the first excess, so that a
 * huge value costs no more than the limit.
 */
export function measureValue(value: unknown, limits: ValueLimits): Excess {
  let left = limits.size
  const visit = (part: unknown, depth: number): Excess => {
    if (typeof part === 'string') left -= part.length
    else left -= 8
    if (left < 0) return 'too_big'
    if (part === null || typeof part !== 'object') {
      const scalar = part === null || ['string', 'number', 'boolean'].includes(typeof part)
      return scalar ? null : 'not_json'
    }
    if (depth >= limits.depth) return 'too_deep'
    for (const [key, child] of Object.entries(part)) {
      left -= key.length
      // tldraw's own records carry `undefined` for optional keys until they are serialized.
      if (child === undefined) continue
      const excess = visit(child, depth + 1)
      if (excess !== null) return excess
    }
    return null
  }
  return visit(value, 0)
}
