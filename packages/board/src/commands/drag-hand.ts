import type { Editor, TLShapeId } from 'tldraw'
import { lateWork } from '../late-work.ts'
import { emptyHand } from '../map/dragged-shapes.ts'
import { journeyIdOf } from '../map/journey-map.ts'
import { layOut } from '../map/keep-laid-out.ts'
import { setLandings } from '../map/landing.ts'

/** Shows where the hand would land. */
export function moveHand(editor: Editor, id: TLShapeId): void {
  lateWork.get()?.showLanding(editor, id)
}

/** Lets all go when the first of the dragged shapes is told so. */
export function letGo(editor: Editor): void {
  const ids = emptyHand(editor)
  setLandings(editor, [])
  if (ids.length === 0) return
  const work = lateWork.get()
  if (work !== null) {
    work.dropHand(editor, ids, editor.inputs.currentPagePoint)
    return
  }
  // Nothing is known yet of landing: all goes back.
  for (const id of ids) {
    const shape = editor.getShape(id)
    const journeyId = shape && journeyIdOf(editor, shape)
    if (journeyId !== undefined) layOut(editor, journeyId)
  }
}

/** The drag is called off; tldraw takes all back to where it was. */
export function takeBack(editor: Editor): void {
  emptyHand(editor)
  setLandings(editor, [])
}
