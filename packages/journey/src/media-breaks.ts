import type { Step } from './model.ts'

/**
 * The steps with a media break, by id, each with the medium before it. A break is where a step has another medium than the
 * last one that has any.
 */
export function mediaBreaks(steps: readonly Step[]): ReadonlyMap<string, string> {
  const breaks = new Map<string, string>()
  let last: string | null = null
  for (const { id, medium } of steps) {
    if (medium === 'none') continue
    if (last !== null && medium !== last) breaks.set(id, last)
    last = medium
  }
  return breaks
}
