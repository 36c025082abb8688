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
  for (let at = 0; at < text.length; at += 1) sum += widthOf(text.charCodeAt(at), table)
  return (sum * fontSize) / 1_000
}

/**
 * Breaks a text into lines that fit: at line breaks, then at spaces and after hyphens, and within a
 * word only if it is longer than a line. An empty text is one empty line. The same everywhere,
 * because it measures by a table and not by the DOM.
 */
export function wrapText(text: string, { width, fontSize, bold: isBold }: TextStyle): string[] {
  const room = (width * SAFE_SHARE * 1_000) / fontSize
  const lines: string[] = []
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    wrapParagraph(paragraph, { room, table: isBold ? bold : regular, lines })
  }
  return lines
}

/** One pass by code unit, without an object for each word: all texts of a journey are broken with every keystroke. */
function wrapParagraph(
  text: string,
  {
    room,
    table,
    lines,
  }: { readonly room: number; readonly table: Uint16Array; readonly lines: string[] },
): void {
  let start = 0
  let width = 0
  // Where the line may end: after its last space or hyphen, and how wide it is there.
  let end = 0
  let endWidth = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const advance = widthOf(unit, table)
    if (isSpace(unit)) {
      // Spaces at the end of a line may stick out; they are cut off.
      width += advance
      end = at + 1
      endWidth = width
      continue
    }
    while (at > start && width + advance > room && !isAttached(unit)) {
      if (end > start) {
        lines.push(text.slice(start, end).trimEnd())
        start = end
        width -= endWidth
      } else {
        lines.push(text.slice(start, at))
        start = at
        width = 0
      }
    }
    width += advance
    if (unit === HYPHEN && text.charCodeAt(at + 1) !== HYPHEN) {
      end = at + 1
      endWidth = width
    }
  }
  lines.push(text.slice(start).trimEnd())
}

const HYPHEN = 0x2d
const NO_BREAK_SPACES: ReadonlySet<number> = new Set([0xa0, 0x202f, 0x2007, 0xfeff])

function isSpace(unit: number): boolean {
  if (unit === 0x20) return true
  if (unit > 0x20 && unit < 0x80) return false
  return /\s/.test(String.fromCharCode(unit)) && !NO_BREAK_SPACES.has(unit)
}

/** Belongs to the character before it: the second half of an emoji, an accent, a variant. */
function isAttached(unit: number): boolean {
  if (unit < FIRST_ACCENT) return false
  return (
    (unit >= 0xdc00 && unit <= 0xdfff) ||
    unit <= LAST_ACCENT ||
    unit === 0x200d ||
    (unit >= 0xfe00 && unit <= 0xfe0f)
  )
}

/** Accents that stand behind their letter, as in names of files from a Mac. */
const [FIRST_ACCENT, LAST_ACCENT] = [0x300, 0x36f]

function widthOf(unit: number, table: Uint16Array): number {
  if (unit < FIRST_ACCENT) return table[unit] ?? UNKNOWN_WIDTH
  return isAttached(unit) ? 0 : (table[unit] ?? UNKNOWN_WIDTH)
}

function widthTable(byWidth: Readonly<Record<string, string>>): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE).fill(UNKNOWN_WIDTH)
  for (const [width, characters] of Object.entries(byWidth)) {
    for (const character of characters) table[character.charCodeAt(0)] = Number(width)
  }
  return table
}
