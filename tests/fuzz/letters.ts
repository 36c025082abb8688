import type { TLRecord } from 'tldraw'

/** Letters that nobody types but a run, each of them once (CJK, 20,000 of them). */
const FIRST = 0x4e00
const LETTER = /[\u4e00-\u9fff]/gu

/** The letter with a number. */
export function letterOf(number: number): string {
  return String.fromCodePoint(FIRST + (number % 20_000))
}

const NONE: ReadonlySet<string> = new Set()
const TEXT_KEYS = ['richText', 'text', 'title', 'note', 'office'] as const

/** The letters of a run that stand in the texts of a record. */
export function lettersIn(record: TLRecord): ReadonlySet<string> {
  if (record.typeName !== 'shape') return NONE
  const texts = TEXT_KEYS.flatMap((key) =>
    key in record.props ? [Reflect.get(record.props, key)] : [],
  )
  const letters = texts.flatMap((text) => JSON.stringify(text)?.match(LETTER) ?? [])
  return letters.length === 0 ? NONE : new Set(letters)
}
