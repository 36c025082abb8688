import LineBreaker from 'linebreak'

/** A piece of text that is not broken, with the room that it takes. */
interface Word<Style> {
  readonly text: string
  readonly style: Style
}

/** A line: pieces of text in order. */
export type Line<Style> = readonly Word<Style>[]

/** What the breaking of lines has to know. */
export interface LineRoom<Style> {
  /** Pixels; `null`: as wide as it becomes. */
  readonly width: number | null
  readonly measure: (text: string, style: Style) => number
}

/** Pixels by which a line may be too wide before it breaks: browsers round widths to 1/64. */
const TOLERANCE = 0.05

/**
 * Breaks one paragraph into lines where Unicode allows it (UAX 14, as browsers do), and within a word only when the word
 * alone is wider than a line.
 */
export function breakLines<Style>(
  pieces: readonly Word<Style>[],
  { width, measure }: LineRoom<Style>,
): readonly Line<Style>[] {
  const lines: Word<Style>[][] = [[]]
  let used = 0
  const place = (word: readonly Word<Style>[]) => {
    lines.at(-1)?.push(...word)
    used += word.reduce((sum, piece) => sum + measure(piece.text, piece.style), 0)
  }
  const begin = () => {
    lines.push([])
    used = 0
  }
  const widthOf = (word: readonly Word<Style>[]) =>
    trimmed(word).reduce((sum, piece) => sum + measure(piece.text, piece.style), 0)

  for (const word of wordsOf(pieces)) {
    const needed = widthOf(word)
    if (width === null || used + needed <= width + TOLERANCE) {
      place(word)
      continue
    }
    if (used > 0) begin()
    if (needed <= width + TOLERANCE) place(word)
    else {
      for (const { text, style } of word) {
        for (const sign of text) {
          if (used > 0 && sign !== ' ' && used + measure(sign, style) > width) begin()
          place([{ text: sign, style }])
        }
      }
    }
  }
  return lines.map((line) => trimmed(joined(line)))
}

/** Pieces of a paragraph from one chance to break to the next; a word may be in several styles. */
function* wordsOf<Style>(pieces: readonly Word<Style>[]): Generator<readonly Word<Style>[]> {
  const text = pieces.map((piece) => piece.text).join('')
  const breaker = new LineBreaker(text)
  let start = 0
  for (let chance = breaker.nextBreak(); chance !== null; chance = breaker.nextBreak()) {
    yield slice(pieces, start, chance.position)
    start = chance.position
  }
}

function slice<Style>(
  pieces: readonly Word<Style>[],
  start: number,
  end: number,
): readonly Word<Style>[] {
  let at = 0
  const found: Word<Style>[] = []
  for (const { text, style } of pieces) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (part !== '') found.push({ text: part, style })
    at += text.length
  }
  return found
}

/** Without spaces at its end: they hang over the edge. */
function trimmed<Style>(line: readonly Word<Style>[]): readonly Word<Style>[] {
  const last = line.at(-1)
  if (last === undefined) return line
  const text = last.text.replace(/ +$/, '')
  if (text === last.text) return line
  const rest = line.slice(0, -1)
  return text === '' ? trimmed(rest) : [...rest, { ...last, text }]
}

/** With neighbours of the same style in one piece. */
function joined<Style>(line: readonly Word<Style>[]): readonly Word<Style>[] {
  const found: Word<Style>[] = []
  for (const piece of line) {
    const last = found.at(-1)
    if (last !== undefined && last.style === piece.style) {
      found[found.length - 1] = { text: last.text + piece.text, style: piece.style }
    } else found.push(piece)
  }
  return found
}
