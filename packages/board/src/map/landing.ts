import { cellAt, type CardKind } from '@amtsweg/journey'
import type { Editor, TLShapeId, VecLike } from 'tldraw'
import type { JourneyShape } from '../schema/index.ts'
import { journeyMap, type JourneyMap } from './journey-map.ts'
import { pageJourneys } from './page-journeys.ts'
import { perEditor } from './per-editor.ts'

/** A cell of a map, and where in its pile of cards. Ids are those within the journey. */
export interface CellPlace {
  readonly journeyId: TLShapeId
  readonly stepId: string
  readonly laneId: string
  /** Number of cards above. */
  readonly index: number
}

/** Something that would land here if it were let go now. */
export type Landing =
  | (CellPlace & { readonly type: 'card' })
  | {
      readonly type: 'step'
      readonly journeyId: TLShapeId
      readonly phaseId: string
      /** Number of steps of the phase before it. */
      readonly index: number
    }
  | {
      readonly type: 'phase'
      readonly journeyId: TLShapeId
      /** Number of phases before it. */
      readonly index: number
    }

/** What is being placed on a map. */
export type Placeable = CardKind | 'step' | 'phase'

const landings = perEditor<readonly Landing[]>('landings', [])

/** Where the things in the hand would land; shown on the canvas. */
export function getLandings(editor: Editor): readonly Landing[] {
  return landings.get(editor)
}

/** Shows where the thing in the hand would land; `null` shows nothing. */
export function setLanding(editor: Editor, place: Landing | null): void {
  landings.set(editor, place === null ? [] : [place])
}

/** Shows where several things in the hand would land. */
export function setLandings(editor: Editor, places: readonly Landing[]): void {
  landings.set(editor, places)
}

/** The topmost journey whose sheet contains a page point. */
export function journeyAt(editor: Editor, point: VecLike): JourneyShape | undefined {
  return pageJourneys(editor).findLast((shape) =>
    editor.getShapePageBounds(shape)?.containsPoint(point),
  )
}

/** Where a card, step or phase let go at a page point lands; `null` outside every journey. */
export function landingAt(
  editor: Editor,
  point: VecLike,
  type: Landing['type'],
  except?: TLShapeId,
): Landing | null {
  const shape = journeyAt(editor, point)
  const map = journeyMap(editor, shape?.id)
  if (shape === undefined || map === undefined) return null
  const local = editor.getPointInShapeSpace(shape, point)
  const key = except === undefined ? undefined : map.keys.get(except)
  if (type === 'card') {
    const cell = cellAt(map.layout, map.journey, local, key)
    return cell === null ? null : { type, journeyId: shape.id, ...cell }
  }
  if (type === 'phase') {
    const phases = map.journey.phases.filter((phase) => phase.id !== key)
    const before = phases.filter((phase) => middleOf(map.layout.phases.get(phase.id)) < local.x)
    return { type, journeyId: shape.id, index: before.length }
  }
  return stepLanding(map, shape.id, local.x, key)
}

function stepLanding(
  map: JourneyMap,
  journeyId: TLShapeId,
  x: number,
  except: string | undefined,
): Landing | null {
  const { phases } = map.journey
  const phase =
    phases.findLast((each) => (map.layout.phases.get(each.id)?.x ?? 0) <= x) ?? phases[0]
  if (phase === undefined) return null
  const left = map.layout.phases.get(phase.id)?.x ?? 0
  const before = phase.steps.filter(
    (step) => step.id !== except && left + middleOf(map.layout.steps.get(step.id)) < x,
  )
  return { type: 'step', journeyId, phaseId: phase.id, index: before.length }
}

function middleOf(box: { readonly x: number; readonly w: number } | undefined): number {
  return box === undefined ? 0 : box.x + box.w / 2
}
