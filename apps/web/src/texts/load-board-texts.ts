import { boardMessages } from '@amtsweg/board'
import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { boardDe } from './board-de.ts'
import { boardEn } from './board-en.ts'

/** Adds the texts around and on the canvas, and the whole ICU syntax. To be called once, when the board's code is loaded. */
export function loadBoardTexts(): void {
  i18n.setMessagesCompiler(compileMessage)
  i18n.load({
    de: { ...boardDe, ...boardMessages.de },
    en: { ...boardEn, ...boardMessages.en },
  })
}
