import { figureUnit, type FigureId, type Language } from '@amtsweg/journey'
import { figureTexts } from './texts.ts'

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }
/** Minutes from which an effort is told in hours. */
const HOURS_FROM = 120

/** A figure in the reader's way of writing numbers, with its unit: `42 Tage`, `1,5 Std.`, `30,70 €`. */
export function figureText(figure: FigureId, value: number | null, language: Language): string {
  const texts = figureTexts[language]
  if (value === null) return texts['strip.unknown']
  const number = (given: number, options?: Intl.NumberFormatOptions) =>
    given.toLocaleString(LOCALES[language], options)
  switch (figureUnit(figure)) {
    case 'days':
      return `${number(value)} ${Math.abs(value) === 1 ? texts['unit.day'] : texts['unit.days']}`
    case 'minutes':
      if (Math.abs(value) < HOURS_FROM) return `${number(value)} ${texts['unit.minutes']}`
      return `${number(value / 60, { maximumFractionDigits: 1 })} ${texts['unit.hours']}`
    case 'euro':
      return number(value, { style: 'currency', currency: 'EUR' })
    case 'rating':
      return number(value, { minimumFractionDigits: Number.isInteger(value) ? 0 : 2 })
    default:
      return number(value)
  }
}

/** A difference with its sign, `±0` for none. */
export function differenceText(figure: FigureId, difference: number, language: Language): string {
  if (difference === 0) return '±0'
  const sign = difference > 0 ? '+' : '−'
  return `${sign}${figureText(figure, Math.abs(difference), language)}`
}
