import { placeKey, placeNow, placeOf, type Place } from '@amtsweg/journey'
import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { assertNever } from '../assert-never.ts'
import { setCurrentCell } from '../map/current-cell.ts'
import { journeyIdOf, journeyMap, type JourneyMap } from '../map/journey-map.ts'
import { perEditor } from '../map/per-editor.ts'
import { isMapShape } from '../schema/index.ts'

/** A place of a journey on the canvas. */
export interface MapPlace {
  readonly journeyId: TLShapeId
  readonly place: Place
}

const withoutShape = perEditor<MapPlace | null>('place without a shape', null)

/**
 * Where somebody is on the maps: on the one selected part of a map, or on an empty cell or phase while nothing is
 * selected. `null` elsewhere. Reactive.
 */
export function currentPlace(editor: Editor): MapPlace | null {
  const shape = editor.getOnlySelectedShape()
  if (shape !== null) return placeOfShape(editor, shape)
  const at = withoutShape.get(editor)
  return at === null || editor.getSelectedShapeIds().length > 0 ? null : mapPlaceNow(editor, at)
}

/** Where one goes on from when several parts of maps are selected: back from the first, on from the last. */
export function placeAmongSelected(editor: Editor, isBack: boolean): MapPlace | null {
  const shapes = editor.getSelectedShapes()
  const shape = isBack ? shapes[0] : shapes.at(-1)
  const isOnMaps = shapes.every((each) => isMapShape(each))
  return shape === undefined || !isOnMaps ? null : placeOfShape(editor, shape)
}

function placeOfShape(editor: Editor, shape: TLShape): MapPlace | null {
  const journeyId = isMapShape(shape) ? journeyIdOf(editor, shape) : undefined
  const map = journeyMap(editor, journeyId)
  if (journeyId === undefined || map === undefined) return null
  if (shape.id === journeyId) return { journeyId, place: { type: 'journey' } }
  const place = placeOf(map.journey, map.keys.get(shape.id) ?? '')
  return place === null ? null : { journeyId, place }
}

/** The same place in its journey as it is now; `null` when nothing near it is left. */
export function mapPlaceNow(editor: Editor, at: MapPlace): MapPlace | null {
  const map = journeyMap(editor, at.journeyId)
  const place = map === undefined ? null : placeNow(map.journey, at.place)
  return place === null ? null : { ...at, place }
}

/** Puts the keyboard on a place: selects its shape; an empty cell or phase has none. */
export function setCurrentPlace(editor: Editor, at: MapPlace): void {
  const map = journeyMap(editor, at.journeyId)
  if (map === undefined) return
  const id = shapeOf(map, at)
  if (id === null) editor.selectNone()
  else editor.select(id)
  withoutShape.set(editor, id === null ? at : null)
  const { journeyId, place } = at
  setCurrentCell(editor, place.type === 'cell' ? { ...place, journeyId, index: 0 } : null)
}

/** Takes the keyboard off an empty cell or phase; what is selected stays so. */
export function leaveEmptyPlace(editor: Editor): void {
  withoutShape.set(editor, null)
  setCurrentCell(editor, null)
}

/** The shape of a place; `null` for an empty cell or phase. */
export function shapeOf(map: JourneyMap, { journeyId, place }: MapPlace): TLShapeId | null {
  switch (place.type) {
    case 'journey':
      return journeyId
    case 'phase':
      return map.phases.get(place.phaseId) ?? null
    case 'step':
      return map.steps.get(place.stepId) ?? null
    case 'card':
      return map.cards.get(place.cardId) ?? null
    case 'empty phase':
    case 'cell':
      return null
    default:
      return assertNever(place)
  }
}

/** A name for a place that no other place of the board has; `null` for none. */
export function mapPlaceKey(at: MapPlace | null): string | null {
  return at === null ? null : `${at.journeyId} ${placeKey(at.place)}`
}
