import type { Language } from '@amtsweg/journey'
import { fillText } from '../texts/fill-text.ts'

const TEXTS = {
  de: {
    sheet: 'Blatt {number} von {count} · Reihe {row}, Spalte {column}',
    cut: 'An den Marken schneiden, {overlap} mm überlappen lassen',
  },
  en: {
    sheet: 'Sheet {number} of {count} · row {row}, column {column}',
    cut: 'Cut at the marks, overlap by {overlap} mm',
  },
} as const

/** A text on a printed sheet, with its values filled in. */
export function sheetText(
  language: Language,
  id: keyof (typeof TEXTS)['de'],
  values: Readonly<Record<string, string | number>>,
): string {
  return fillText(TEXTS[language][id], values)
}
