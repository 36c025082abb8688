/** Places of a longest strictly rising run in a list of numbers: all others have moved. */
export function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const before = new Map<number, number>()
  numbers.forEach((number, at) => {
    const found = tails.findIndex((tail) => (numbers[tail] ?? 0) >= number)
    const length = found === -1 ? tails.length : found
    const previous = tails[length - 1]
    if (previous !== undefined) before.set(at, previous)
    tails[length] = at
  })
  const rise = new Set<number>()
  for (let at = tails.at(-1); at !== undefined; at = before.get(at)) rise.add(at)
  return rise
}
