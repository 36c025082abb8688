import { addCard, moveCard, movePhase, moveStep, type Card } from '@amtsweg/journey'
import { assertNever } from '../assert-never.ts'
import type { Editor } from 'tldraw'
import { journeyIdOf, journeyMap } from '../map/journey-map.ts'
import { layOut } from '../map/keep-laid-out.ts'
import type { Landing } from '../map/landing.ts'
import type { MapShape } from '../schema/index.ts'
import { changeJourney } from './change-journey.ts'

/**
 * Lets a dragged card, step or phase go. It lands in one place of a journey; let go outside, or
 * where it cannot land, it goes back to where it was.
 */
export function dropShape(editor: Editor, shape: MapShape, landing: Landing | null): void {
  const from = journeyIdOf(editor, shape)
  if (from === undefined) return
  const key = journeyMap(editor, from)?.keys.get(shape.id)
  if (landing !== null && key !== undefined) {
    if (landing.journeyId === from) moveWithin(editor, key, landing)
    else if (landing.type === 'card') moveCardOver(editor, shape, landing)
  }
  // Without a change nothing else would take the shape back from where the pointer left it.
  layOut(editor, from)
}

function moveWithin(editor: Editor, key: string, landing: Landing): void {
  const { journeyId } = landing
  switch (landing.type) {
    case 'card':
      changeJourney(editor, {
        journeyId,
        change: (journey) => moveCard(journey, { cardId: key, ...landing }),
      })
      return
    case 'step':
      changeJourney(editor, {
        journeyId,
        change: (journey) => moveStep(journey, { stepId: key, ...landing }),
      })
      return
    case 'phase':
      changeJourney(editor, {
        journeyId,
        change: (journey) => movePhase(journey, { phaseId: key, ...landing }),
      })
      return
    default:
      assertNever(landing)
  }
}

/** Moves a card into another journey; the shape keeps its identity. */
function moveCardOver(editor: Editor, shape: MapShape, landing: Landing & { type: 'card' }): void {
  const target = journeyMap(editor, landing.journeyId)
  if (shape.type !== 'card' || target === undefined) return
  const { key, kind, lane, text, direction } = shape.props
  // In the other journey the card's own key may already be somebody else's.
  const id = target.cards.has(key) ? shape.id.slice('shape:'.length) : key
  const there: Card = {
    id,
    kind,
    lane: homeOf(target.journey.lanes, lane, landing),
    text,
    direction,
  }
  const { journeyId, stepId, laneId, index } = landing
  changeJourney(editor, {
    journeyId,
    adopt: new Map([[id, shape.id]]),
    change: (journey) =>
      moveCard(addCard(journey, { stepId, card: there, index }), {
        cardId: id,
        stepId,
        laneId,
        index,
      }),
  })
}

/** The lane the card came from, if the other journey has it too: then `moveCard` sees a change of lane. */
function homeOf(
  lanes: readonly { readonly id: string }[],
  lane: string,
  landing: { readonly laneId: string },
): string {
  return lanes.some((each) => each.id === lane) ? lane : landing.laneId
}
