import {
  label,
  resolveText,
  type Language,
  type LocalizedText,
  type StepChange,
  type StepField,
} from '@amtsweg/journey'
import { assertNever } from '../assert-never.ts'
import { fillText } from '../texts/fill-text.ts'
import { compareTexts } from './texts.ts'

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }

/** One line of words for each thing that a change changes. */
export function changeTexts(change: StepChange, language: Language): readonly string[] {
  const texts = compareTexts[language]
  const read = (text: LocalizedText) => resolveText(text, language).text || texts['compare.empty']
  switch (change.type) {
    case 'field': {
      const [before, after] = [change.before, change.after].map((value) =>
        valueText(change.field, value, language),
      )
      const field = texts[`field.${change.field}`]
      return [fillText(texts['compare.field'], { field, before: before ?? '', after: after ?? '' })]
    }
    case 'cards': {
      const word = label('card', change.kind, language)
      const { direction } = change
      const kind =
        direction === null ? word : `${word} (${label('direction', direction, language)})`
      return [
        ...change.added.map((text) =>
          fillText(texts['compare.cards.added'], { kind, text: read(text) }),
        ),
        ...change.removed.map((text) =>
          fillText(texts['compare.cards.removed'], { kind, text: read(text) }),
        ),
      ]
    }
    case 'phase': {
      const [before, after] = [read(change.before), read(change.after)]
      return [fillText(texts['compare.phase'], { before, after })]
    }
    case 'order':
      return [texts['compare.order']]
    default:
      return assertNever(change)
  }
}

type FieldValue = Extract<StepChange, { type: 'field' }>['before']

/** A value of a step in words. */
function valueText(field: StepField, value: FieldValue, language: Language): string {
  const texts = compareTexts[language]
  if (value === null || value === '') return texts['compare.empty']
  if (typeof value === 'boolean') return texts[value ? 'compare.yes' : 'compare.no']
  if (typeof value === 'number' && field !== 'emotion') {
    const decimals = field === 'costEur' ? 2 : 0
    const options = { minimumFractionDigits: decimals }
    return new Intl.NumberFormat(LOCALES[language], options).format(value)
  }
  switch (field) {
    case 'channel':
    case 'medium':
    case 'actor':
    case 'waitOn':
    case 'emotion':
      return typeof value === 'object' ? texts['compare.empty'] : label(field, value, language)
    default:
      return typeof value === 'number'
        ? String(value)
        : resolveText(value, language).text || texts['compare.empty']
  }
}
