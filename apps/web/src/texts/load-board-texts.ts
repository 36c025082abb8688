import { i18n } from '@lingui/core'
import { boardDe } from './board-de.ts'
import { boardEn } from './board-en.ts'

/** Adds the texts around the canvas; to be called once, when the board's code is loaded. */
export function loadBoardTexts(): void {
  i18n.load({ de: { ...boardDe }, en: { ...boardEn } })
}
