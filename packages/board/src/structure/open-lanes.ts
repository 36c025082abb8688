import type { Editor, TLShapeId } from 'tldraw'
import { perEditor } from '../map/per-editor.ts'

const open = perEditor<TLShapeId | null>('lanes panel', null)

/** Opens the panel of a journey's lanes; `null` closes it. */
export function openLanes(editor: Editor, journeyId: TLShapeId | null): void {
  open.set(editor, journeyId)
}

/** The journey whose lanes are shown in their panel. Reactive. */
export function getOpenLanes(editor: Editor): TLShapeId | null {
  return open.get(editor)
}
