import type { Editor } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { say } from '../notice/notice.ts'
import { fillText } from '../texts/fill-text.ts'
import { clipboardTexts } from './texts.ts'

/** Says why something was not pasted or dropped. */
export function refuse(
  editor: Editor,
  id: keyof typeof clipboardTexts.de,
  values?: Readonly<Record<string, string | number>>,
): void {
  say(editor, fillText(clipboardTexts[editorLanguage(editor)][id], values))
}
