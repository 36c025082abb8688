import { getIndicesBetween, type IndexKey } from '@tldraw/utils'

/** Something with a place among its siblings; `null` when it has none yet. */
export interface Placed {
  readonly index: IndexKey | null
}

/**
 * Indices that put siblings into the given order while changing as few as possible: the longest
 * run of strictly rising indices stays as it is, all others get new ones between their
 * neighbours. So two people who reorder at once do not overwrite each other's whole list.
 * Returns one index per sibling, in the order given.
 */
export function placeInOrder(siblings: readonly Placed[]): IndexKey[] {
  const kept = longestRise(siblings.map((sibling) => sibling.index))
  const placed: IndexKey[] = []
  let at = 0
  while (at < siblings.length) {
    const own = siblings[at]?.index
    if (own !== null && own !== undefined && kept.has(at)) {
      placed.push(own)
      at += 1
      continue
    }
    let end = at
    while (end < siblings.length && !kept.has(end)) end += 1
    const below = placed.at(-1) ?? null
    const above = siblings[end]?.index ?? null
    placed.push(...getIndicesBetween(below, above, end - at))
    at = end
  }
  return placed
}

/** Positions of a longest strictly rising subsequence, `null` never being part of it. */
function longestRise(indices: readonly (IndexKey | null)[]): ReadonlySet<number> {
  const tails: number[] = []
  const before = new Map<number, number>()
  indices.forEach((index, at) => {
    if (index === null) return
    const length = tails.findIndex((tail) => (indices[tail] ?? '') >= index)
    const place = length === -1 ? tails.length : length
    const previous = tails[place - 1]
    if (previous !== undefined) before.set(at, previous)
    tails[place] = at
  })
  const rise = new Set<number>()
  let at = tails.at(-1)
  while (at !== undefined) {
    rise.add(at)
    at = before.get(at)
  }
  return rise
}
