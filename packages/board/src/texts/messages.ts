import type { Language } from '@amtsweg/journey'
import { de } from './de.ts'
import { en } from './en.ts'

/** Id of a text of the canvas. */
export type MessageId = keyof typeof de

/** All texts of the canvas by language, to be merged into the app's catalogs. */
export const boardMessages: Readonly<Record<Language, Readonly<Record<MessageId, string>>>> = {
  de,
  en,
}

/**
 * A text of the canvas with its values filled in. What is drawn on the canvas is also drawn into
 * pictures, outside of any React provider, so the canvas looks its texts up by itself.
 */
export function boardText(
  language: Language,
  id: MessageId,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return boardMessages[language][id].replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  )
}
