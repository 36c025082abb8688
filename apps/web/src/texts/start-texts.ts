import { i18n } from '@lingui/core'
import type { Language } from '@amtsweg/journey'
import { preferredLanguage, storeLanguage } from '../language/stored-language.ts'
import { browserStorage } from '../recent/browser-storage.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { compileSimpleMessage } from './simple-message.ts'

/** Loads both languages and takes the person's. To be called once, before the first component renders. */
export function startTexts(): void {
  i18n.setMessagesCompiler(compileSimpleMessage)
  i18n.load({ de, en })
  activate(preferredLanguage(browserStorage, window.navigator.languages))
}

/** Changes the language of the whole page and remembers the choice. */
export function chooseLanguage(language: Language): void {
  storeLanguage(browserStorage, language)
  activate(language)
}

/** The language the page speaks now. */
export function currentLanguage(): Language {
  return i18n.locale === 'en' ? 'en' : 'de'
}

function activate(language: Language): void {
  i18n.activate(language)
  document.documentElement.lang = language
}
