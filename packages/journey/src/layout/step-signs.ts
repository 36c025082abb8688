import type { Language, Step } from '../model.ts'
import { writeNumber } from '../text/write-number.ts'
import { MAP } from './map-sizes.ts'
import { textWidth } from './wrap-text.ts'

/** Kinds of sign, the most important first. A break says its medium too, so it stands instead of `medium`. */
const SIGN_KINDS = ['wait', 'mediaBreak', 'contact', 'cost', 'effort', 'medium'] as const

/** A small sign in the head of a step. */
export interface StepSign {
  readonly kind: (typeof SIGN_KINDS)[number]
  /** The figure beside the icon, '' where the icon says all. */
  readonly text: string
  /** For the two that are about one: the medium of the step, and for a break the one before. */
  readonly medium: string | null
  readonly mediumBefore: string | null
}

/** A sign in its place: `x` in pixels from the beginning of the row. */
interface PlacedSign extends StepSign {
  readonly x: number
}

/** The signs of a step in one row. */
export interface SignRow {
  readonly signs: readonly PlacedSign[]
  /** What found no room: an ellipsis at `x` stands for it. */
  readonly more: { readonly x: number; readonly signs: readonly StepSign[] } | null
}

/** What an ellipsis for the rest is written as. */
export const MORE_SIGNS = '…'

const MINUTES_OF_HOUR = 60

/**
 * What the head of a step says in signs, the most important first. `mediumBefore` is the medium that a media break at
 * this step comes from, `null` where there is none.
 */
export function stepSigns(
  step: Step,
  mediumBefore: string | null,
  language: Language,
): readonly StepSign[] {
  const { waitDays, contact, costEur, effortMinutes, medium } = step
  const isBreak = mediumBefore !== null
  const says: Readonly<Record<StepSign['kind'], string | null>> = {
    wait: waitDays > 0 ? `${amount(waitDays, language)} ${language === 'de' ? 'T' : 'd'}` : null,
    mediaBreak: isBreak ? '' : null,
    contact: contact ? '' : null,
    cost: costEur > 0 ? euro(costEur, language) : null,
    effort: effortMinutes > 0 ? effort(effortMinutes, language) : null,
    medium: medium !== 'none' && !isBreak ? '' : null,
  }
  return SIGN_KINDS.flatMap((kind) => {
    const text = says[kind]
    if (text === null) return []
    const isOfMedium = kind === 'medium' || kind === 'mediaBreak'
    return [
      {
        kind,
        text,
        medium: isOfMedium ? medium : null,
        mediumBefore: kind === 'mediaBreak' ? mediumBefore : null,
      },
    ]
  })
}

/** Puts signs side by side within `width` pixels; those that find no room are left out. */
export function signRow(signs: readonly StepSign[], width: number): SignRow {
  const { apart, fontSize } = MAP.signs
  const ellipsis = textWidth(MORE_SIGNS, { fontSize, bold: false })
  const placed: PlacedSign[] = []
  let x = 0
  for (const [at, sign] of signs.entries()) {
    const end = x + signWidth(sign)
    const room = at === signs.length - 1 ? width : width - apart - ellipsis
    if (end > room) return { signs: placed, more: { x, signs: signs.slice(at) } }
    placed.push({ ...sign, x })
    x = end + apart
  }
  return { signs: placed, more: null }
}

/** Pixels that a sign takes: its icon, for a break a second one, and its figure. */
export function signWidth({ kind, text }: StepSign): number {
  const { iconSize, gap, fontSize } = MAP.signs
  const icons = kind === 'mediaBreak' ? 2 * iconSize + gap : iconSize
  return text === '' ? icons : icons + gap + textWidth(text, { fontSize, bold: false })
}

function amount(value: number, language: Language): string {
  return writeNumber(Number(value.toFixed(2)), language)
}

/** Whole euro without cents: `30 €`, but `30,70 €`. */
function euro(value: number, language: Language): string {
  const decimals = Number.isInteger(value) ? 0 : 2
  const figure = writeNumber(value, language, { decimals })
  return language === 'de' ? `${figure} €` : `€${figure}`
}

/** Minutes, from an hour on hours. */
function effort(minutes: number, language: Language): string {
  return minutes < MINUTES_OF_HOUR
    ? `${amount(minutes, language)} min`
    : `${amount(minutes / MINUTES_OF_HOUR, language)} h`
}
