import type { Editor } from 'tldraw'
import { lateWork, loadLateWork } from '../late-work.ts'
import { formerHandler, type FormerHandler, type PastedContent } from './external-content.ts'

/**
 * Lets cards, steps, phases and journeys go through the system clipboard, and lines of text become cards; a text that looks
 * like a journey is shown first. Shapes that concern no map go to the handler that was there before. Returns a function that
 * stops it.
 */
export function clipboardOnMaps(editor: Editor): () => void {
  let isStopped = false
  let stopCopying = () => {}
  // Soon needed, and then perhaps without a network.
  lateWork.whenThere(({ copyFromMaps }) => {
    if (!isStopped) stopCopying = copyFromMaps(editor)
  })
  // Content comes from outside: whatever is wrong with it, the person only needs to know that it was.
  const attempt = (work: Promise<void>) => {
    work.catch(() => lateWork.get()?.refuse(editor, 'board.clipboard.unreadable'))
  }
  const shapes = formerHandler(editor, 'tldraw')
  const text = formerHandler(editor, 'text')
  editor.registerExternalContentHandler('tldraw', (content) => {
    attempt(pasteShapesBefore(editor, content, shapes))
  })
  editor.registerExternalContentHandler('text', (content) => {
    attempt(pasteAnyText(editor, content))
  })
  return () => {
    isStopped = true
    stopCopying()
    shapes.restore()
    text.restore()
  }
}

async function pasteShapesBefore(
  editor: Editor,
  content: PastedContent['tldraw'],
  former: FormerHandler<'tldraw'>,
): Promise<void> {
  if (editor.getIsReadonly()) return
  const { pasteContent } = lateWork.get() ?? (await loadLateWork())
  await pasteContent(editor, content, (rest) => former.handle(rest))
}

async function pasteAnyText(editor: Editor, content: PastedContent['text']): Promise<void> {
  if (editor.getIsReadonly()) return
  const { offerPasted, pasteLines, pasteText } = lateWork.get() ?? (await loadLateWork())
  if (offerPasted(editor, content) || pasteLines(editor, content)) return
  pasteText(editor, content)
}
