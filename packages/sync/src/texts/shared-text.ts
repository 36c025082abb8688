import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { lettersOf, writeLetters } from './plain-text.ts'
import { isRichText } from './rich-node.ts'
import { richTextOf, writeRichText } from './rich-text.ts'

/**
 * Keys of a record whose texts are kept letter by letter: two people typing in the same one keep the letters of both.
 * All other keys hold one value, of which the last one written stays.
 */
const TEXT_KEYS: ReadonlySet<string> = new Set([
  'props.richText',
  'props.text',
  'props.title',
  'props.note',
  'props.office',
])

/** Whether a plain value under a key is one that is kept letter by letter. */
export function isTextValue(key: string, value: unknown): boolean {
  return TEXT_KEYS.has(key) && kindOf(value) !== null
}

/** Writes a text under a key of a record: into the shared text that is there, else as a new one. */
export function writeText(map: Y.Map<unknown>, key: string, value: unknown): void {
  const kind = kindOf(value)
  if (kind === null) return
  const existing = map.get(key)
  switch (kind.type) {
    case 'string':
      return writeLetters(isLetters(existing) ? existing : put(map, key, new Y.Text()), kind.text)
    case 'translated':
      return writeTranslated(
        existing instanceof Y.Map ? existing : put(map, key, new Y.Map()),
        kind.texts,
      )
    default:
      return writeRichText(
        existing instanceof Y.XmlFragment ? existing : put(map, key, new Y.XmlFragment()),
        kind.node,
      )
  }
}

/** What a record's map holds under a key: a text as plain JSON, anything else as it is. `undefined` for a garbled text. */
export function readValue(key: string, part: unknown): unknown {
  if (!TEXT_KEYS.has(key)) return part
  if (part instanceof Y.Text) return stringOf(part)
  if (part instanceof Y.XmlFragment) {
    return part.length > LIMITS.recordSize
      ? undefined
      : (richTextOf(part, LIMITS.nestingDepth) ?? undefined)
  }
  if (part instanceof Y.Map) return translatedOf(part)
  return part
}

type Kind =
  | { readonly type: 'string'; readonly text: string }
  | { readonly type: 'translated'; readonly texts: Readonly<Record<string, string>> }
  | { readonly type: 'rich'; readonly node: Parameters<typeof writeRichText>[1] }

function kindOf(value: unknown): Kind | null {
  if (typeof value === 'string') return { type: 'string', text: value }
  if (isRichText(value, LIMITS.nestingDepth)) return { type: 'rich', node: value }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const texts: Record<string, string> = {}
  for (const [language, text] of Object.entries(value)) {
    if (typeof text !== 'string') return null
    texts[language] = text
  }
  return { type: 'translated', texts }
}

function put<T>(map: Y.Map<unknown>, key: string, shared: T): T {
  map.set(key, shared)
  return shared
}

function writeTranslated(map: Y.Map<unknown>, texts: Readonly<Record<string, string>>): void {
  for (const language of map.keys()) {
    if (!Object.hasOwn(texts, language)) map.delete(language)
  }
  for (const [language, text] of Object.entries(texts)) {
    const existing = map.get(language)
    writeLetters(isLetters(existing) ? existing : put(map, language, new Y.Text()), text)
  }
}

/** A text of XML is one of letters too in the eyes of Yjs. */
function isLetters(part: unknown): part is Y.Text {
  return part instanceof Y.Text && !(part instanceof Y.XmlText)
}

function stringOf(text: Y.Text): string | undefined {
  return isLetters(text) && text.length <= LIMITS.recordSize ? lettersOf(text) : undefined
}

function translatedOf(map: Y.Map<unknown>): Readonly<Record<string, string>> | undefined {
  const texts: Record<string, string> = {}
  for (const [language, part] of map.entries()) {
    const text = part instanceof Y.Text ? stringOf(part) : part
    if (typeof text !== 'string' || language === '__proto__') return undefined
    texts[language] = text
  }
  return texts
}
