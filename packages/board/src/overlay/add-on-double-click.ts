import { createShapeId, toRichText, type Editor, type TLEventInfo, type TLTextShape } from 'tldraw'
import { startEditing } from '../commands/start-editing.ts'
import { lateWork } from '../late-work.ts'
import { journeyAt, landingAt } from '../map/landing.ts'

/**
 * A double click on an empty place of a map adds a card there; beside the maps it starts a text, as tldraw does
 * by itself. Returns a function that stops it.
 */
export function addOnDoubleClick(editor: Editor): () => void {
  const onEvent = (info: TLEventInfo) => {
    if (info.type !== 'click' || info.name !== 'double_click' || info.phase !== 'up') return
    if (info.target !== 'canvas' || !editor.isIn('select.idle') || editor.getIsReadonly()) return
    const point = editor.inputs.currentPagePoint
    const margin = editor.options.hitTestMargin / editor.getZoomLevel()
    if (editor.getShapeAtPoint(point, { hitInside: false, margin }) !== undefined) return
    const landing = landingAt(editor, point, 'card')
    if (landing?.type === 'card') lateWork.whenThere(({ addCardAt }) => addCardAt(editor, landing))
    else if (journeyAt(editor, point) === undefined) addText(editor)
  }
  editor.on('event', onEvent)
  return () => {
    editor.off('event', onEvent)
  }
}

function addText(editor: Editor): void {
  const { x, y } = editor.inputs.currentPagePoint
  const id = createShapeId()
  const props = { richText: toRichText(''), autoSize: true }
  editor.markHistoryStoppingPoint('creating text shape')
  editor.createShapes<TLTextShape>([{ id, type: 'text', x, y, props }])
  startEditing(editor, id)
}
