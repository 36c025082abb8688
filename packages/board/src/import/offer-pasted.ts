import type { Editor } from 'tldraw'
import type { PastedContent } from '../clipboard/external-content.ts'
import { looksLikeJourney } from './journey-text.ts'
import { offerText } from './offered-text.ts'

/** Shows a pasted text that looks like a journey before it is put on the board; says whether it does. */
export function offerPasted(editor: Editor, { text, point }: PastedContent['text']): boolean {
  if (!looksLikeJourney(text)) return false
  offerText(editor, { name: '', text, point: point ?? null })
  return true
}
