import type { Language } from '@amtsweg/journey'
import { de } from './de.ts'
import { en } from './en.ts'
import { fillText } from './fill-text.ts'

/*
 * What is on the canvas itself has its texts in this folder; each panel beside it keeps its own in a `texts.ts` of
 * its folder and is added to these two lists. The inspector's come with it, when it is first needed.
 */
const german = { ...de }
const english = { ...en }

/** Id of a text of the canvas. */
export type MessageId = keyof typeof german

/** All texts of the canvas by language. */
export const boardMessages: Readonly<Record<Language, Readonly<Record<MessageId, string>>>> = {
  de: german,
  en: english,
}

/**
 * A text of the canvas with its values filled in. What is drawn on the canvas is also drawn into
 * pictures, outside of any React provider, so the canvas looks its texts up by itself.
 */
export function boardText(
  language: Language,
  id: MessageId,
  values?: Readonly<Record<string, string | number>>,
): string {
  return fillText(boardMessages[language][id], values)
}
