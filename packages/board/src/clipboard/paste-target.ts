import type { Editor, TLShape, TLShapeId, VecLike } from 'tldraw'
import { getCurrentCell } from '../map/current-cell.ts'
import { journeyIdOf, journeyMap, type JourneyMap } from '../map/journey-map.ts'
import { landingAt } from '../map/landing.ts'
import { isMapShape } from '../schema/index.ts'

/** Where in a journey something is pasted. Ids are those within the journey. */
export interface PasteTarget {
  readonly journeyId: TLShapeId
  readonly map: JourneyMap
  /** The step for cards, and the one after which steps come; `null` in a journey or phase without. */
  readonly stepId: string | null
  /** The lane for cards; `null` when only a step was meant. */
  readonly laneId: string | null
  /** Number of cards of that cell above. */
  readonly cardIndex: number
  /** The phase for steps; `null` in a journey without. */
  readonly phaseId: string | null
  /** Number of steps of that phase before pasted ones. */
  readonly stepIndex: number
  /** Number of phases before pasted ones. */
  readonly phaseIndex: number
}

/**
 * Where pasted things go: the cell the keyboard is on, else what is selected, else the cell under the
 * pointer. A point that was asked for comes first. `null` when none of them is on a journey.
 */
export function pasteTarget(editor: Editor, point: VecLike | undefined): PasteTarget | null {
  const asked = point === undefined ? null : atPoint(editor, point)
  return (
    asked ??
    atCell(editor) ??
    atSelection(editor) ??
    atPoint(editor, editor.inputs.currentPagePoint)
  )
}

function atCell(editor: Editor): PasteTarget | null {
  const cell = getCurrentCell(editor)
  return cell === null ? null : targetAt(editor, { ...cell, cardIndex: Number.MAX_SAFE_INTEGER })
}

function atPoint(editor: Editor, point: VecLike): PasteTarget | null {
  const cell = landingAt(editor, point, 'card')
  if (cell?.type === 'card') return targetAt(editor, { ...cell, cardIndex: cell.index })
  const phase = landingAt(editor, point, 'phase')
  return phase === null ? null : targetAt(editor, { journeyId: phase.journeyId })
}

function atSelection(editor: Editor): PasteTarget | null {
  const shape = editor.getSelectedShapes().findLast((each) => isMapShape(each))
  const journeyId = shape && journeyIdOf(editor, shape)
  const map = journeyMap(editor, journeyId)
  if (shape === undefined || journeyId === undefined || map === undefined) return null
  const key = map.keys.get(shape.id)
  if (key === undefined) return targetAt(editor, { journeyId })
  return targetAt(editor, { journeyId, ...placeOf(map, shape, key) })
}

function placeOf({ journey }: JourneyMap, shape: TLShape, key: string) {
  if (shape.type === 'phase') return { phaseId: key }
  if (shape.type === 'step') return { stepId: key }
  const steps = journey.phases.flatMap((phase) => phase.steps)
  const step = steps.find((each) => each.cards.some((card) => card.id === key))
  const card = step?.cards.find((each) => each.id === key)
  if (step === undefined || card === undefined) return {}
  const cell = step.cards.filter((each) => each.lane === card.lane)
  return { stepId: step.id, laneId: card.lane, cardIndex: cell.indexOf(card) + 1 }
}

function targetAt(
  editor: Editor,
  at: {
    readonly journeyId: TLShapeId
    readonly phaseId?: string | undefined
    readonly stepId?: string | undefined
    readonly laneId?: string | undefined
    readonly cardIndex?: number | undefined
  },
): PasteTarget | null {
  const map = journeyMap(editor, at.journeyId)
  if (map === undefined) return null
  const { phases } = map.journey
  const named = phases.find((phase) =>
    at.stepId === undefined
      ? phase.id === at.phaseId
      : phase.steps.some((step) => step.id === at.stepId),
  )
  const phase = named ?? phases.at(-1)
  const stepAt = phase?.steps.findIndex((step) => step.id === at.stepId) ?? -1
  return {
    journeyId: at.journeyId,
    map,
    stepId: at.stepId ?? phase?.steps.at(-1)?.id ?? null,
    laneId: at.laneId ?? null,
    cardIndex: at.cardIndex ?? Number.MAX_SAFE_INTEGER,
    phaseId: phase?.id ?? null,
    stepIndex: stepAt === -1 ? (phase?.steps.length ?? 0) : stepAt + 1,
    phaseIndex: phase === undefined ? 0 : phases.indexOf(phase) + 1,
  }
}
