import { figureParts, type FigureId } from '@amtsweg/journey'
import { Box, type Editor, type TLShapeId } from 'tldraw'
import { stepBox, type SheetBox } from '../map/boxes.ts'
import { journeyMap } from '../map/journey-map.ts'
import { perEditor } from '../map/per-editor.ts'

/** The figure whose parts are shown on the map. */
export interface MarkedFigure {
  readonly journeyId: TLShapeId
  readonly figure: FigureId
}

const marked = perEditor<MarkedFigure | null>('marked figure', null)

/** Shows on the map what a figure counts; `null` ends it. */
export function markFigure(editor: Editor, figure: MarkedFigure | null): void {
  marked.set(editor, figure)
}

/** The figure whose parts are shown. Reactive. */
export function getMarkedFigure(editor: Editor): MarkedFigure | null {
  return marked.get(editor)
}

/** Where the parts of a figure lie, in pixels of the sheet: its cards, or where it counts none its steps. Reactive. */
export function markedBoxes(
  editor: Editor,
  { journeyId, figure }: MarkedFigure,
): readonly SheetBox[] {
  const map = journeyMap(editor, journeyId)
  if (map === undefined) return []
  const { layout, journey } = map
  const parts = figureParts(journey)[figure]
  const [steps, cards] = [new Set(parts.steps), new Set(parts.cards)]
  return journey.phases.flatMap((phase) =>
    phase.steps.flatMap((step) => {
      const column = stepBox(layout, phase.id, step.id)
      if (column === null) return []
      if (cards.size === 0) return steps.has(step.id) ? [column] : []
      return step.cards.flatMap((card) => {
        const box = cards.has(card.id) ? layout.cards.get(card.id) : undefined
        return box === undefined ? [] : [{ ...box, x: column.x + box.x, y: column.y + box.y }]
      })
    }),
  )
}

/** Brings the parts of a figure into view, when some of them are out of it. */
export function showMarked(editor: Editor, figure: MarkedFigure): void {
  const transform = editor.getShapePageTransform(figure.journeyId)
  const boxes = markedBoxes(editor, figure).map(({ x, y, w, h }) => {
    const corner = transform.applyToPoint({ x, y })
    return new Box(corner.x, corner.y, w, h)
  })
  if (boxes.length === 0) return
  const all = Box.Common(boxes)
  if (editor.getViewportPageBounds().contains(all)) return
  const inset = 96
  const duration = editor.user.getAnimationSpeed() * 240
  editor.zoomToBounds(all, { inset, targetZoom: editor.getZoomLevel(), animation: { duration } })
}
