import type { Language, LocalizedText } from '../model.ts'

/** A text for a reader: `fallback` is the language it is in when the reader's own is missing. */
export interface ResolvedText {
  readonly text: string
  readonly fallback: string | null
}

/**
 * The text in the reader's language, else in German, English or the first language there is,
 * so that a missing translation shows and is never an empty card.
 */
export function resolveText(text: LocalizedText, language: Language): ResolvedText {
  if (typeof text === 'string') return { text, fallback: null }
  for (const tag of [language, 'de', 'en', ...Object.keys(text)]) {
    const found = Object.hasOwn(text, tag) ? text[tag] : undefined
    if (found !== undefined) return { text: found, fallback: tag === language ? null : tag }
  }
  return { text: '', fallback: null }
}

/**
 * The text after an edit in one language. A plain string stays one; of a translated text only the
 * edited language is kept, because the other translations are stale from then on.
 */
export function editText(previous: LocalizedText, language: Language, next: string): LocalizedText {
  if (typeof previous === 'string') return next
  if (previous[language] === next) return previous
  return { [language]: next }
}

/** One text in the same words for everybody, to count or compare texts regardless of the reader. */
export function plainText(text: LocalizedText): string {
  return resolveText(text, 'de').text
}

/** A text changed in all its languages; the same object when none changes. */
export function mapText(text: LocalizedText, change: (text: string) => string): LocalizedText {
  if (typeof text === 'string') return change(text)
  const entries = Object.entries(text).map(([tag, each]) => [tag, change(each)] as const)
  return entries.every(([tag, each]) => text[tag] === each) ? text : Object.fromEntries(entries)
}
