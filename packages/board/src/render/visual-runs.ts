import bidiFactory from 'bidi-js'

const bidi = bidiFactory()
/** What is never written from right to left: most texts, which need no second look. */
const HAS_RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** A stretch of text in one direction, with where it begins in the whole. */
export interface VisualRun {
  readonly text: string
  readonly start: number
  readonly isRightToLeft: boolean
}

/** The stretches of a line from left to right as they are seen, by Unicode's bidirectional algorithm (UAX 9). */
export function visualRuns(text: string, direction: 'ltr' | 'rtl'): readonly VisualRun[] {
  if (direction === 'ltr' && !HAS_RIGHT_TO_LEFT.test(text)) {
    return [{ text, start: 0, isRightToLeft: false }]
  }
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const runs: { text: string; start: number; level: number }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const level = levels[at] ?? 0
    const last = runs.at(-1)
    if (last !== undefined && last.level === level) last.text += text[at] ?? ''
    else runs.push({ text: text[at] ?? '', start: at, level })
  }
  const highest = Math.max(0, ...runs.map((run) => run.level))
  for (let level = highest; level > 0; level -= 1) reverseFrom(runs, level)
  return runs.map((run) => ({
    text: run.text,
    start: run.start,
    isRightToLeft: run.level % 2 === 1,
  }))
}

/** Rule L2: what is at a level or above is turned round as a whole. */
function reverseFrom(runs: { level: number }[], level: number): void {
  let start = 0
  while (start < runs.length) {
    let end = start
    while (end < runs.length && (runs[end]?.level ?? 0) >= level) end += 1
    if (end > start) runs.splice(start, end - start, ...runs.slice(start, end).reverse())
    start = Math.max(end, start + 1)
  }
}
