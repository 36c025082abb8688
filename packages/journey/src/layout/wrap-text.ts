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

/** Code units up to the mathematical signs; the font has nothing that we use above. */
const TABLE_SIZE = 0x2300

const regular = widthTable(widths.regular)
const bold = widthTable(widths.bold)

/** Width of a single line in pixels, by the advance widths of Atkinson Hyperlegible Next. */
export function textWidth(
  text: string,
  { fontSize, bold: isBold }: Omit<TextStyle, 'width'>,
): number {
  const table = isBold ? bold : regular
  let sum = 0
  // By code unit and array: a map by character takes three times as long for 4,000 cards.
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (!isLowSurrogate(unit)) sum += table[unit] ?? UNKNOWN_WIDTH
  }
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
  let width = 0
  // Each part keeps the space or hyphen that follows it. Widths add up, so each is measured once.
  for (const part of paragraph.match(/[^\s-]*-+|[^\s-]*\s+|[^\s-]+$/g) ?? []) {
    if (width + measure(part.trimEnd()) <= room) {
      line += part
      width += measure(part)
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    line = part
    while (measure(line.trimEnd()) > room) {
      const head = fittingHead(line, room, measure)
      lines.push(head)
      line = line.slice(head.length)
    }
    width = measure(line)
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

/** The second half of a character that takes two code units, such as an emoji. */
function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function widthTable(byWidth: Readonly<Record<string, string>>): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE).fill(UNKNOWN_WIDTH)
  for (const [width, characters] of Object.entries(byWidth)) {
    for (const character of characters) table[character.charCodeAt(0)] = Number(width)
  }
  return table
}
