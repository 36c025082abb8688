import type { JourneyLayout } from '@amtsweg/journey'

/** A rectangle in pixels of a journey's sheet. */
export interface SheetBox {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A phase with head and steps. */
export function phaseBox(layout: JourneyLayout, phaseId: string): SheetBox | null {
  return layout.phases.get(phaseId) ?? null
}

/** A step's whole column. */
export function stepBox(layout: JourneyLayout, phaseId: string, stepId: string): SheetBox | null {
  const phase = layout.phases.get(phaseId)
  const step = layout.steps.get(stepId)
  if (phase === undefined || step === undefined) return null
  return { x: phase.x + step.x, y: phase.y + step.y, w: step.w, h: step.h }
}

/** The cell of a step and a lane; `null` when the lane is hidden. */
export function cellBox(
  layout: JourneyLayout,
  at: { readonly phaseId: string; readonly stepId: string; readonly laneId: string },
): SheetBox | null {
  const step = stepBox(layout, at.phaseId, at.stepId)
  const lane = layout.lanes.find((each) => each.id === at.laneId)
  if (step === null || lane === undefined) return null
  return { x: step.x, y: lane.y, w: step.w, h: lane.h }
}

/** Where the pile of cards in a cell ends, in pixels from the top of the sheet. */
export function pileEnd(
  layout: JourneyLayout,
  top: number,
  cards: readonly { readonly id: string }[],
): number {
  return cards.reduce((end, card) => {
    const box = layout.cards.get(card.id)
    return box === undefined ? end : Math.max(end, top + box.y + box.h)
  }, 0)
}
