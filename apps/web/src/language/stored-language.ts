import type { Language } from '@amtsweg/journey'

const KEY = 'amtsweg.language'

/** The language chosen before, else the first of the browser's that we speak, else German. */
export function preferredLanguage(
  storage: Pick<Storage, 'getItem'>,
  browserLanguages: readonly string[],
): Language {
  const stored = storage.getItem(KEY)
  if (stored === 'de' || stored === 'en') return stored
  for (const tag of browserLanguages) {
    const language = tag.toLowerCase().split('-')[0]
    if (language === 'de' || language === 'en') return language
  }
  return 'de'
}

/** Remembers the choice for the next visit in this browser. */
export function storeLanguage(storage: Pick<Storage, 'setItem'>, language: Language): void {
  storage.setItem(KEY, language)
}
