import type { Journey } from '@amtsweg/journey'
import type { Editor, TLShapeId } from 'tldraw'
import { journeyIdOf, journeyMap } from '../map/journey-map.ts'
import { pageJourneys } from '../map/page-journeys.ts'
import { perEditor } from '../map/per-editor.ts'

/** A journey of the current page. */
export interface PageJourney {
  readonly shapeId: TLShapeId
  readonly journey: Journey
}

const chosen = perEditor<TLShapeId | null>('chosen journey', null)

/** Chooses the journey whose figures are shown while nothing of another is selected. */
export function chooseJourney(editor: Editor, id: TLShapeId): void {
  chosen.set(editor, id)
}

/** The journeys of the current page, from back to front. Reactive. */
export function journeysOfPage(editor: Editor): readonly PageJourney[] {
  return pageJourneys(editor).flatMap(({ id }) => {
    const map = journeyMap(editor, id)
    return map === undefined ? [] : [{ shapeId: id, journey: map.journey }]
  })
}

/** The journey that the figures are about: that of the selection, else the chosen one, else the first. Reactive. */
export function shownJourney(editor: Editor): PageJourney | null {
  const journeys = journeysOfPage(editor)
  const wanted = [
    ...editor.getSelectedShapes().map((shape) => journeyIdOf(editor, shape)),
    chosen.get(editor),
  ]
  for (const id of wanted) {
    const found = journeys.find(({ shapeId }) => shapeId === id)
    if (found !== undefined) return found
  }
  return journeys[0] ?? null
}
