import { MORE_SIGNS, label, type Language, type StepBox, type StepSign } from '@amtsweg/journey'
import { assertNever } from '../../assert-never.ts'
import { signPaths } from '../../look/sign-paths.ts'
import { boardText } from '../../texts/messages.ts'

/** A sign as it is drawn. */
export interface SignView {
  /** Pixels from the beginning of the row. */
  readonly x: number
  readonly paths: readonly string[]
  readonly text: string
  /** What it says in words. */
  readonly title: string
}

/** The row of signs in the head of a step. */
export interface SignsView {
  /** Pixels from the top of the step. */
  readonly top: number
  readonly signs: readonly SignView[]
}

/** What is drawn of a step's signs; `null` when it has none. */
export function signsView(signs: StepBox['signs'], language: Language): SignsView | null {
  if (signs === null || (signs.signs.length === 0 && signs.more === null)) return null
  const shown = signs.signs.map((sign) => ({
    x: sign.x,
    paths: signPaths(sign),
    text: sign.text,
    title: wordsOf(sign, language),
  }))
  if (signs.more === null) return { top: signs.top, signs: shown }
  const rest = {
    x: signs.more.x,
    paths: [],
    text: MORE_SIGNS,
    title: signs.more.signs.map((sign) => wordsOf(sign, language)).join(' · '),
  }
  return { top: signs.top, signs: [...shown, rest] }
}

function wordsOf(sign: StepSign, language: Language): string {
  const { kind, text: value } = sign
  const medium = label('medium', sign.medium ?? '', language)
  switch (kind) {
    case 'wait':
    case 'cost':
    case 'effort':
      return boardText(language, `board.sign.${kind}`, { value })
    case 'contact':
      return boardText(language, 'board.sign.contact')
    case 'medium':
      return boardText(language, 'board.sign.medium', { medium })
    case 'mediaBreak': {
      const before = label('medium', sign.mediumBefore ?? '', language)
      return boardText(language, 'board.sign.mediaBreak', { before, medium })
    }
    default:
      return assertNever(kind)
  }
}
