import {
  cellAt,
  columnsOf,
  nextPlace,
  placeOf,
  samePlace,
  type Place,
  type PlaceMove,
} from '@amtsweg/journey'
import type { Editor, TLShapeId } from 'tldraw'
import { journeyMap, type JourneyMap } from '../map/journey-map.ts'
import { perEditor } from '../map/per-editor.ts'
import { isMapShapeOf } from '../schema/index.ts'
import {
  currentPlace,
  leaveEmptyPlace,
  mapPlaceNow,
  placeAmongSelected,
  setCurrentPlace,
  type MapPlace,
} from './current-place.ts'
import { isInView, keepInView } from './keep-in-view.ts'
import { lastPlace } from './tell.ts'

const inUse = perEditor('keyboard in use', false)
const hasLeft = perEditor('left by Escape', false)

/** Whether the keyboard was used last, so that its place is to be seen; reactive. */
export function isKeyboardInUse(editor: Editor): boolean {
  return inUse.get(editor)
}

/** Notes that the pointer was used: it says by itself where it is. */
export function putKeyboardAway(editor: Editor): void {
  inUse.set(editor, false)
  hasLeft.set(editor, false)
  leaveEmptyPlace(editor)
}

/** Goes to a place and brings it into view. */
export function goTo(editor: Editor, at: MapPlace): void {
  setCurrentPlace(editor, at)
  inUse.set(editor, true)
  hasLeft.set(editor, false)
  keepInView(editor, at)
}

/** Leaves the maps: nothing is selected, and Tab goes on to the tools as usual. */
export function leaveMaps(editor: Editor): void {
  leaveEmptyPlace(editor)
  editor.selectNone()
  inUse.set(editor, false)
  hasLeft.set(editor, true)
}

/**
 * Goes on from the place one is on, or enters the nearest map when nothing is selected. Returns whether the key was
 * used: Tab goes out of the canvas at the last cell, at the first one backwards, and once one has left by Escape.
 */
export function go(editor: Editor, move: PlaceMove): boolean {
  const isBack = move === 'up' || move === 'left' || move === 'previous'
  const at = currentPlace(editor) ?? placeAmongSelected(editor, isBack)
  const isTab = move === 'next' || move === 'previous'
  if (at === null) {
    if (editor.getSelectedShapeIds().length > 0) return false
    if (isTab && (move === 'previous' || hasLeft.get(editor))) return false
    const entry = entryPlace(editor)
    if (entry !== null) goTo(editor, entry)
    return entry !== null
  }
  const map = journeyMap(editor, at.journeyId)
  if (map === undefined) return false
  const place = nextPlace(map.journey, at.place, move)
  if (isTab && samePlace(place, at.place)) {
    leaveMaps(editor)
    return false
  }
  goTo(editor, { ...at, place })
  return true
}

/** Where one enters the maps: where one was last, else the first step, else what is nearest to the middle of the view. */
function entryPlace(editor: Editor): MapPlace | null {
  const last = lastPlace(editor)
  const now = last === null ? null : mapPlaceNow(editor, last)
  if (now !== null && isOnPage(editor, now.journeyId) && isInView(editor, now)) return now
  const journeyId = nearestJourney(editor)
  const map = journeyMap(editor, journeyId)
  if (journeyId === undefined || map === undefined) return null
  const first = { journeyId, place: firstStep(map) }
  if (isInView(editor, first)) return first
  const middle = editor.getPointInShapeSpace(journeyId, editor.getViewportPageBounds().center)
  const cell = cellAt(map.layout, map.journey, middle)
  const step = cell === null ? null : placeOf(map.journey, cell.stepId)
  return step === null ? first : { journeyId, place: step }
}

function firstStep({ journey }: JourneyMap): Place {
  const steps = journey.phases.flatMap((phase) => phase.steps)
  const [column] = columnsOf(journey)
  const id = steps[0]?.id ?? column?.phase.id
  return (id === undefined ? null : placeOf(journey, id)) ?? { type: 'journey' }
}

function nearestJourney(editor: Editor): TLShapeId | undefined {
  const { center } = editor.getViewportPageBounds()
  let nearest: { readonly id: TLShapeId; readonly distance: number } | undefined
  for (const shape of editor.getCurrentPageShapesSorted()) {
    if (!isMapShapeOf(shape, 'journey')) continue
    const box = editor.getShapePageBounds(shape)
    if (box === undefined) continue
    const right = Math.max(box.minX - center.x, center.x - box.maxX, 0)
    const down = Math.max(box.minY - center.y, center.y - box.maxY, 0)
    const distance = Math.hypot(right, down)
    if (nearest === undefined || distance < nearest.distance) nearest = { id: shape.id, distance }
  }
  return nearest?.id
}

function isOnPage(editor: Editor, id: TLShapeId): boolean {
  return editor.getCurrentPageShapeIds().has(id)
}
