import {
  Vec,
  createShapeId,
  maybeSnapToGrid,
  renderRichTextFromHTML,
  toRichText,
  type Editor,
  type TLTextShape,
} from 'tldraw'
import type { PastedContent } from './external-content.ts'

/** Page pixels of the longest line of a pasted text, and of the shortest that it is broken into. */
const WIDEST = 920
const NARROWEST = 200
/** Page pixels that stay free above it. */
const TOP = 40
/** Of the window's width, how much a text may take. */
const SHARE = 0.9

/**
 * Puts a pasted text on the page as a text of its own, in the middle of where it is meant. Not tldraw's own handler: to measure
 * the text it makes markup of it in the page, where an image or a style sheet within asks its host (3.15.6).
 */
export function pasteText(editor: Editor, { text, html, point }: PastedContent['text']): void {
  const richText =
    html === undefined ? toRichText(tidy(text)) : renderRichTextFromHTML(editor, html)
  const { width, minY, center } = editor.getViewportPageBounds()
  const meant = point ?? (editor.inputs.shiftKey ? editor.inputs.currentPagePoint : center)
  const hasLines = richText.content.length > 1
  const isRightToLeft = /^[^\p{Script=Latin}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
  const side = isRightToLeft ? 'end' : 'start'
  const id = createShapeId()
  editor.run(() => {
    editor.createShapes<TLTextShape>([
      {
        id,
        type: 'text',
        props: { richText, autoSize: true, textAlign: hasLines ? side : 'middle' },
      },
    ])
    // On a full page there is none.
    if (editor.getShape(id) === undefined) return
    const share = Math.max(NARROWEST, width * SHARE)
    const widest = hasLines ? width * SHARE : Math.min(WIDEST, share)
    if (editor.getShapeGeometry(id).bounds.w > widest) {
      const props = { autoSize: false, w: widest, textAlign: side } as const
      editor.updateShape<TLTextShape>({ id, type: 'text', props })
    }
    const { w, h } = editor.getShapeGeometry(id).bounds
    const top = Math.max(meant.y - h / 2, minY + TOP)
    const { x, y } = maybeSnapToGrid(new Vec(meant.x - w / 2, top), editor)
    editor.updateShape({ id, type: 'text', x, y })
  })
}

/** Without what other programs leave at the ends of lines. */
function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', '  ')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/^\n+|\n+$/g, '')
}
