import type { Editor, TLShapeId } from 'tldraw'
import { idsInHand } from '../map/dragged-shapes.ts'
import { handOf } from '../map/hand.ts'
import { handLanding, landingMarks } from '../map/hand-landing.ts'
import { setLandings } from '../map/landing.ts'

/** Shows where the hand would land. tldraw tells each dragged shape; the first one speaks for all. */
export function showLanding(editor: Editor, id: TLShapeId): void {
  const ids = idsInHand(editor)
  if (ids[0] !== id) return
  const point = editor.inputs.currentPagePoint
  const hand = handOf(editor, ids, point)
  setLandings(editor, landingMarks(hand && handLanding(editor, hand, point)))
}
