import type { Journey } from '@amtsweg/journey'
import { uniqueId, type Editor, type TLShapeId, type VecLike } from 'tldraw'
import { hasRoomFor } from '../capacity/board-capacity.ts'
import { putJourney } from '../commands/add-journey.ts'
import { goToJourneys } from '../frame/show-first-view.ts'
import { journeysOfPage } from '../figures/shown-journey.ts'

/** Pixels between a journey and what is put below it. */
const GAP = 160

/**
 * Puts journeys on the page as one undo step, below all that is there or where they were dropped, and goes there. All or
 * none: none where one may only look, or when the board would be too full.
 */
export function putJourneys(
  editor: Editor,
  journeys: readonly Journey[],
  point: VecLike | null,
): readonly TLShapeId[] {
  if (editor.getIsReadonly() || !hasRoomFor(editor, shapesOf(journeys))) return []
  editor.markHistoryStoppingPoint('import journeys')
  const ids: TLShapeId[] = []
  for (const journey of withFreshIds(editor, journeys)) {
    const place =
      ids.length === 0 && point !== null && isFree(editor, point) ? point : below(editor)
    const id = putJourney(editor, place, journey)
    if (id !== null) ids.push(id)
  }
  if (ids.length > 0) editor.select(...ids)
  goToJourneys(editor, ids)
  return ids
}

/** An id that is on the page already would make one journey the origin of another's steps. */
function withFreshIds(editor: Editor, journeys: readonly Journey[]): readonly Journey[] {
  const taken = new Set(journeysOfPage(editor).map(({ journey }) => journey.id))
  const fresh = new Map(
    journeys.flatMap(({ id }) => (taken.has(id) ? [[id, uniqueId()] as const] : [])),
  )
  const idOf = (id: string) => fresh.get(id) ?? id
  return journeys.map((journey) => ({
    ...journey,
    id: idOf(journey.id),
    origin: journey.origin === null ? null : idOf(journey.origin),
  }))
}

function below(editor: Editor): VecLike {
  const bounds = editor.getCurrentPageBounds()
  if (bounds === undefined) return editor.getViewportPageBounds().point
  const [first] = journeysOfPage(editor)
  const left = first === undefined ? undefined : editor.getShapePageBounds(first.shapeId)?.minX
  return { x: left ?? bounds.minX, y: bounds.maxY + GAP }
}

function isFree(editor: Editor, point: VecLike): boolean {
  return editor.getShapeAtPoint(point, { hitInside: true }) === undefined
}

function shapesOf(journeys: readonly Journey[]): number {
  const steps = journeys.flatMap(({ phases }) => phases.flatMap((phase) => phase.steps))
  const phases = journeys.flatMap((journey) => journey.phases)
  const cards = steps.flatMap((step) => step.cards)
  return journeys.length + phases.length + steps.length + cards.length
}
