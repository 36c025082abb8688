import { simpleDiffString } from 'lib0/diff'
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
      if (existing instanceof Y.Map && existing.size > 0) return writeOneOf(existing, kind.text)
      if (isLetters(existing)) return writeAlone(existing, kind.text)
      return writeLetters(put(map, key, new Y.Text()), kind.text)
    case 'translated':
      if (isLetters(existing) && Object.keys(kind.texts).length > 0)
        return writeBeside(existing, kind.texts)
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
  if (part instanceof Y.Text) return besideOf(part)
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

/**
 * Key of a translated text under which stands the language that is the whole text now. The translations stay where they
 * are: two people who begin to type in a translated text at once go on in the same letters, instead of each in a new text.
 */
const WHOLE = ''

/**
 * Translates a plain text: its letters become those of one language, and the others stand beside them as attributes, so that
 * who types in the plain one meanwhile goes on in the same letters. Under `WHOLE` stands whose they are; without it the text is plain.
 */
function writeBeside(shared: Y.Text, texts: Readonly<Record<string, string>>): void {
  const known: unknown = shared.getAttribute(WHOLE)
  const own =
    typeof known === 'string' && Object.hasOwn(texts, known)
      ? known
      : nearest(Object.entries(texts), lettersOf(shared))
  for (const name of Object.keys(shared.getAttributes())) {
    if (name !== WHOLE && (name === own || !Object.hasOwn(texts, name)))
      shared.removeAttribute(name)
  }
  if (known !== own) shared.setAttribute(WHOLE, own)
  for (const [language, text] of Object.entries(texts)) {
    if (language === own) writeLetters(shared, text)
    else if (shared.getAttribute(language) !== text) shared.setAttribute(language, text)
  }
}

/** Makes the letters of a text the whole of it again. What stands beside them stays, unread, for who translates it anew. */
function writeAlone(shared: Y.Text, text: string): void {
  if (shared.getAttribute(WHOLE) !== undefined) shared.removeAttribute(WHOLE)
  writeLetters(shared, text)
}

/** A plain text as a string, one with translations beside it as all of them. */
function besideOf(shared: Y.Text): unknown {
  const letters = stringOf(shared)
  if (letters === undefined) return undefined
  const { [WHOLE]: own, ...others }: Readonly<Record<string, unknown>> = shared.getAttributes()
  if (typeof own !== 'string' || own === WHOLE) return letters
  if (own === '__proto__' || Object.values(others).some((text) => typeof text !== 'string'))
    return undefined
  // In an order that hangs on no editing: attributes come in that of their last change.
  const all = Object.entries({ ...others, [own]: letters })
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Makes a translated text a plain one: the language that it is an edit of becomes it, the first one for a new text. */
function writeOneOf(map: Y.Map<unknown>, text: string): void {
  const parts = [...map.entries()].flatMap(([language, part]): [string, string][] =>
    language === WHOLE ? [] : [[language, isLetters(part) ? lettersOf(part) : '']],
  )
  const language = wholeOf(map) ?? nearest(parts, text)
  if (map.get(WHOLE) !== language) map.set(WHOLE, language)
  const existing = map.get(language)
  writeLetters(isLetters(existing) ? existing : put(map, language, new Y.Text()), text)
}

/** The language that is the whole text; `null` where all of them are. */
function wholeOf(map: Y.Map<unknown>): string | null {
  const language = map.get(WHOLE)
  return typeof language === 'string' && language !== WHOLE && map.has(language) ? language : null
}

/**
 * The language of which a text keeps most letters. A text that keeps less than half of any is a new one, and the same language
 * becomes it wherever that happens: a few letters that are alike by chance would part it from what another types meanwhile.
 */
function nearest(parts: readonly (readonly [string, string])[], text: string): string {
  const [best] = parts
    .map(([language, part]) => {
      const kept = text.length - simpleDiffString(part, text).insert.length
      return { language, kept: kept * 2 > text.length ? kept : 0 }
    })
    .sort((a, b) => b.kept - a.kept || (a.language < b.language ? -1 : 1))
  return best?.language ?? 'de'
}

/** A text of XML is one of letters too in the eyes of Yjs. */
function isLetters(part: unknown): part is Y.Text {
  return part instanceof Y.Text && !(part instanceof Y.XmlText)
}

function stringOf(text: Y.Text): string | undefined {
  return isLetters(text) && text.length <= LIMITS.recordSize ? lettersOf(text) : undefined
}

function translatedOf(map: Y.Map<unknown>): unknown {
  const whole = wholeOf(map)
  if (whole !== null) {
    const part = map.get(whole)
    return part instanceof Y.Text ? stringOf(part) : part
  }
  const texts: Record<string, string> = {}
  for (const [language, part] of map.entries()) {
    if (language === WHOLE && typeof part === 'string') continue
    const text = part instanceof Y.Text ? stringOf(part) : part
    if (typeof text !== 'string' || language === '__proto__') return undefined
    texts[language] = text
  }
  return texts
}
