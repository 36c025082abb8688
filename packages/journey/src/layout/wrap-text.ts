import widths from './advance-widths.json' with { type: 'json' }

/** How a text is set: `width` and `fontSize` in pixels. */
export interface TextStyle {
  readonly width: number
  readonly fontSize: number
  readonly bold: boolean
}

/** Thousandths of an em for a character that the font lacks: an emoji or a wide script. */
const UNKNOWN_WIDTH = 1_000
/** Share of the width that is used: kerning and hinting of browsers differ by about a percent. */
const SAFE_SHARE = 0.985

const regular = widthTable(widths.regular)
const bold = widthTable(widths.bold)

/** Width of a single line in pixels, by the advance widths of Atkinson Hyperlegible Next. */
export function textWidth(
  text: string,
  { fontSize, bold: isBold }: Omit<TextStyle, 'width'>,
): number {
  const table = isBold ? bold : regular
  let sum = 0
  for (const character of text) sum += table.get(character) ?? UNKNOWN_WIDTH
  return (sum * fontSize) / 1_000
}

/**
 * Breaks a text into lines that fit: at line breaks, then at spaces and after hyphens, and within a
 * word only if it is longer than a line. An empty text is one empty line. The same everywhere,
 * because it measures by a table and not by the DOM.
 */
export function wrapText(text: string, style: TextStyle): string[] {
  const room = style.width * SAFE_SHARE
  const measure = (part: string) => textWidth(part, style)
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, room, measure))
}

function wrapParagraph(
  paragraph: string,
  room: number,
  measure: (part: string) => number,
): string[] {
  const lines: string[] = []
  let line = ''
  // Each part keeps the space or hyphen that follows it.
  for (const part of paragraph.match(/[^\s-]*-+|[^\s-]*\s+|[^\s-]+$/g) ?? []) {
    if (measure((line + part).trimEnd()) <= room) {
      line += part
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    line = part
    while (measure(line.trimEnd()) > room) {
      const head = fittingHead(line, room, measure)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  return [...lines, line.trimEnd()]
}

/** The longest beginning that fits, at least one character. */
function fittingHead(text: string, room: number, measure: (part: string) => number): string {
  let head = ''
  for (const character of text) {
    if (head !== '' && measure(head + character) > room) break
    head += character
  }
  return head
}

function widthTable(byWidth: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const table = new Map<string, number>()
  for (const [width, characters] of Object.entries(byWidth)) {
    for (const character of characters) table.set(character, Number(width))
  }
  return table
}
