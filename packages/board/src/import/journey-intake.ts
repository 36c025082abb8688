import type { Editor } from 'tldraw'
import { formerHandler } from '../clipboard/external-content.ts'
import { looksLikeJourney } from './journey-text.ts'
import { offerText } from './offered-text.ts'

/**
 * Shows a pasted text that looks like a journey before it is put on the board; any other text goes to the handler that was
 * there before, so this comes last. Returns a function that stops it.
 */
export function journeyIntake(editor: Editor): () => void {
  const former = formerHandler(editor, 'text')
  editor.registerExternalContentHandler('text', (content) => {
    if (editor.getIsReadonly()) return
    if (looksLikeJourney(content.text)) {
      offerText(editor, { name: '', text: content.text, point: content.point ?? null })
    } else void former.handle(content)
  })
  return () => former.restore()
}
