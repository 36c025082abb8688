import { cardLanes, cellAt } from '@amtsweg/journey'
import { TLPOINTER_ID, type Editor, type TLShapeId } from 'tldraw'
import { isMapShape, isMapShapeOf } from '../schema/index.ts'
import { cellBox, phaseBox, pileEnd, stepBox, type SheetBox } from '../map/boxes.ts'
import { draggedShapes } from '../map/dragged-shapes.ts'
import { journeyMap, journeyIdOf, type JourneyMap } from '../map/journey-map.ts'
import { journeyAt } from '../map/landing.ts'
import { pageJourneys } from '../map/page-journeys.ts'

/** A place where something can be added, with the button's box on the sheet. */
export type AddPlace =
  | {
      readonly type: 'card'
      readonly key: string
      readonly box: SheetBox
      readonly form: 'wide' | 'round'
      readonly stepId: string
      readonly laneId: string
      readonly index: number
    }
  | {
      readonly type: 'step'
      readonly key: string
      readonly box: SheetBox
      /** `wide` in a phase without steps. */
      readonly form: 'wide' | 'round'
      readonly phaseId: string
      /** Number of steps of the phase before it. */
      readonly index: number
    }
  | {
      readonly type: 'phase'
      readonly key: string
      readonly box: SheetBox
      readonly form: 'round'
      /** Number of phases before it. */
      readonly index: number
    }

/** The places of one journey. */
export interface AddPlaces {
  readonly journeyId: TLShapeId
  readonly places: readonly AddPlace[]
}

/** Below this zoom the buttons would be too small to hit. */
const MIN_ZOOM = 0.35
/** Pixels of the round buttons; 44 with the ring around them that takes clicks too. */
const ROUND = 32
const INSET = 8
/** Pixels from a border within which the pointer means it. */
const CLOSE = 48
/** Pixels of the height of a button in an empty cell. */
const WIDE = 64

/**
 * Where something can be added now: in the cell under the pointer and those of the selected
 * step, between steps and phases close to the pointer and after the last ones, and in phases without steps.
 */
export function addPlaces(editor: Editor): readonly AddPlaces[] {
  if (!editor.isIn('select.idle') || editor.getIsReadonly()) return []
  if (draggedShapes(editor).size > 0 || editor.getZoomLevel() < MIN_ZOOM) return []
  const pointer = editor.store.get(TLPOINTER_ID)
  const hovered =
    pointer === undefined || isCovered(editor) ? undefined : journeyAt(editor, pointer)
  return pageJourneys(editor).flatMap((shape) => {
    const map = journeyMap(editor, shape.id)
    if (map === undefined || editor.isShapeOrAncestorLocked(shape)) return []
    const places = [...emptyPhases(map), ...selectedCells(editor, shape.id, map)]
    if (pointer !== undefined && hovered?.id === shape.id) {
      places.push(...hoveredPlaces(map, editor.getPointInShapeSpace(shape, pointer)))
    }
    const free = places.filter((place) => !isLocked(editor, map, place))
    const unique = new Map(free.map((place) => [place.key, place]))
    return unique.size === 0 ? [] : [{ journeyId: shape.id, places: [...unique.values()] }]
  })
}

/** Whether what is added there would hang on something locked within the journey. */
function isLocked(editor: Editor, map: JourneyMap, place: AddPlace): boolean {
  if (place.type === 'phase') return false
  const holder = place.type === 'card' ? map.steps.get(place.stepId) : map.phases.get(place.phaseId)
  return editor.isShapeOrAncestorLocked(holder)
}

/** Whether a note or drawing lies over the map under the pointer: a click there is meant for it. */
function isCovered(editor: Editor): boolean {
  const shape = editor.getHoveredShape()
  return shape !== undefined && !isMapShape(shape)
}

function emptyPhases(map: JourneyMap): AddPlace[] {
  return map.journey.phases
    .filter((phase) => phase.steps.length === 0)
    .flatMap((phase) => {
      const box = phaseBox(map.layout, phase.id)
      if (box === null) return []
      const y = box.y + (map.layout.phases.get(phase.id)?.headHeight ?? 0)
      const key = `step ${phase.id}`
      const place = { x: box.x + INSET, y: y + INSET, w: box.w - 2 * INSET, h: WIDE }
      return [{ type: 'step', key, phaseId: phase.id, index: 0, form: 'wide', box: place }]
    })
}

function selectedCells(editor: Editor, journeyId: TLShapeId, map: JourneyMap): AddPlace[] {
  const selected = editor.getOnlySelectedShape()
  if (!isMapShapeOf(selected ?? undefined, 'step') || selected === null) return []
  const stepId = map.keys.get(selected.id)
  if (stepId === undefined || journeyIdOf(editor, selected) !== journeyId) return []
  return cardLanes(map.journey).flatMap((lane) => cellPlace(map, stepId, lane.id) ?? [])
}

function hoveredPlaces(map: JourneyMap, point: { x: number; y: number }): AddPlace[] {
  const { layout, journey } = map
  const places: AddPlace[] = []
  const cell = cellAt(layout, journey, point)
  const place = cell === null ? null : cellPlace(map, cell.stepId, cell.laneId)
  if (place !== null && contains(place.cell, point)) places.push(place)

  // Over the cells the heads' buttons would only be in the way.
  if (point.y < layout.titleHeight || point.y > headsEnd(map) + ROUND) return places
  return [...places, ...stepBorders(map, point), ...phaseBorders(map, point)]
}

/** After the last step of the phase under the pointer, and at the border of two of its steps that is close to it. */
function stepBorders(map: JourneyMap, { x }: { readonly x: number }): AddPlace[] {
  const { layout, journey } = map
  const phase = journey.phases.find((each) => {
    const box = phaseBox(layout, each.id)
    return box !== null && x >= box.x && x <= box.x + box.w
  })
  return (phase?.steps ?? []).flatMap((step, at): AddPlace[] => {
    const column = phase === undefined ? null : stepBox(layout, phase.id, step.id)
    if (phase === undefined || column === null) return []
    const middle = column.y + (layout.steps.get(step.id)?.headHeight ?? 0) / 2
    const border = (index: number, edge: number): AddPlace => ({
      type: 'step',
      key: `step ${phase.id} ${index}`,
      phaseId: phase.id,
      index,
      form: 'round',
      box: round(edge, middle),
    })
    const isLast = at === phase.steps.length - 1
    return [
      ...(Math.abs(x - column.x) < CLOSE ? [border(at, column.x)] : []),
      ...(isLast ? [border(at + 1, column.x + column.w)] : []),
    ]
  })
}

/** At the right edge of the map, and at the border of two phases that is close to the pointer. */
function phaseBorders(map: JourneyMap, { x }: { readonly x: number }): AddPlace[] {
  const { layout, journey } = map
  return journey.phases.flatMap((phase, at): AddPlace[] => {
    const box = phaseBox(layout, phase.id)
    if (box === null) return []
    const middle = box.y + (layout.phases.get(phase.id)?.headHeight ?? 0) / 2
    const border = (index: number, edge: number): AddPlace => ({
      type: 'phase',
      key: `phase ${index}`,
      index,
      form: 'round',
      box: round(edge, middle),
    })
    const isLast = at === journey.phases.length - 1
    return [
      ...(Math.abs(x - box.x) < CLOSE ? [border(at, box.x)] : []),
      ...(isLast ? [border(at + 1, layout.w)] : []),
    ]
  })
}

/** Where the heads of the steps end, in pixels of the sheet. */
function headsEnd({ layout, journey }: JourneyMap): number {
  return journey.phases.reduce((end, phase) => {
    const box = layout.phases.get(phase.id)
    const [step] = phase.steps
    const head = step === undefined ? undefined : layout.steps.get(step.id)
    if (box === undefined) return end
    return Math.max(end, box.y + box.headHeight + (head?.headHeight ?? 0))
  }, 0)
}

function cellPlace(
  map: JourneyMap,
  stepId: string,
  laneId: string,
): (AddPlace & { readonly cell: SheetBox }) | null {
  const { layout, journey } = map
  const phase = journey.phases.find((each) => each.steps.some((step) => step.id === stepId))
  const step = phase?.steps.find((each) => each.id === stepId)
  if (phase === undefined || step === undefined) return null
  const cell = cellBox(layout, { phaseId: phase.id, stepId, laneId })
  const column = stepBox(layout, phase.id, stepId)
  if (cell === null || column === null) return null
  const cards = step.cards.filter((card) => card.lane === laneId)
  // At the right of the last card's foot, where texts seldom reach.
  const end = Math.min(pileEnd(layout, column.y, cards) + 6, cell.y + cell.h - 4)
  const height = Math.min(WIDE, cell.h - 2 * INSET)
  const whole = { x: cell.x + INSET, y: cell.y + INSET, w: cell.w - 2 * INSET, h: height }
  const form = cards.length === 0 ? 'wide' : 'round'
  const box = form === 'wide' ? whole : round(cell.x + cell.w - ROUND, end)
  const key = `card ${stepId} ${laneId}`
  return { type: 'card', key, box, form, stepId, laneId, index: cards.length, cell }
}

function round(x: number, y: number): SheetBox {
  return { x: x - ROUND / 2, y: y - ROUND / 2, w: ROUND, h: ROUND }
}

function contains(box: SheetBox, { x, y }: { x: number; y: number }): boolean {
  return x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h
}
