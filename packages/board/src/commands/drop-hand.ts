import {
  JOURNEY_LIMITS,
  cardInLane,
  placeCards,
  placePhases,
  placeSteps,
  type CardPlacement,
  type Journey,
} from '@amtsweg/journey'
import { uniqueId, type Editor, type TLShapeId, type VecLike } from 'tldraw'
import { refuse } from '../clipboard/refuse.ts'
import { handOf } from '../map/hand.ts'
import { handLanding, type CardLanding, type HandLanding } from '../map/hand-landing.ts'
import { journeyIdOf, journeyMap, type JourneyMap } from '../map/journey-map.ts'
import { layOut } from '../map/keep-laid-out.ts'
import { journeyAt } from '../map/landing.ts'
import { isNote, noteText } from '../map/note-text.ts'
import { adoption, type Adoption } from './adoption.ts'
import { cardsToNotes } from './cards-to-notes.ts'
import { changeJourney } from './change-journey.ts'

/**
 * Lets what is in the hand go at a page point, all together. Cards, steps and phases land in their
 * places of a journey, notes become cards there; cards let go outside every journey become notes.
 * What cannot land goes back to where it was.
 */
export function dropHand(editor: Editor, ids: readonly TLShapeId[], point: VecLike): void {
  if (editor.getIsReadonly()) return
  const from = new Set(
    ids.flatMap((id) => {
      const shape = editor.getShape(id)
      return (shape && journeyIdOf(editor, shape)) ?? []
    }),
  )
  const hand = handOf(editor, ids, point)
  const landing = hand && handLanding(editor, hand, point)
  editor.run(() => {
    if (landing !== null) land(editor, landing, hand?.type === 'card' ? [] : (hand?.ids ?? []))
    else if (hand?.type === 'card' && journeyAt(editor, point) === undefined) {
      cardsToNotes(editor, hand.cards)
    }
    // Without a change nothing else would take a shape back from where the pointer left it.
    for (const journeyId of from) layOut(editor, journeyId)
  })
}

function land(editor: Editor, landing: HandLanding, ids: readonly TLShapeId[]): void {
  const { journeyId } = landing
  const target = journeyMap(editor, journeyId)
  if (target === undefined) return
  const adopted = adoption(target)
  const notes: TLShapeId[] = []
  const next = changed(editor, { landing, ids, target, adopted, notes })
  const isChanged = changeJourney(editor, { journeyId, change: () => next, adopt: adopted.shapes })
  if (isChanged) editor.deleteShapes(notes)
}

interface LandingContext {
  readonly landing: HandLanding
  readonly ids: readonly TLShapeId[]
  readonly target: JourneyMap
  readonly adopted: Adoption
  /** Filled with the notes that have become cards. */
  readonly notes: TLShapeId[]
}

function changed(editor: Editor, context: LandingContext): Journey {
  const { landing, ids, target, adopted, notes } = context
  const { journey } = target
  if (landing.type === 'card') {
    const placements = landing.cards.flatMap((each) => {
      const { id, source } = each.loose
      if (source !== null) return placementOfCard(editor, each, { target, adopted })
      const placement = placementOfNote(editor, each, journey)
      if (placement.length > 0) notes.push(id)
      return placement
    })
    return placeCards(journey, placements)
  }
  const sources = ids.flatMap((id) => {
    const shape = editor.getShape(id)
    const from = shape && journeyMap(editor, journeyIdOf(editor, shape))
    const key = from?.keys.get(id)
    return from === undefined || key === undefined ? [] : [{ from, key }]
  })
  if (landing.type === 'phase') {
    const phases = sources.flatMap(({ from, key }) => {
      const phase = from.journey.phases.find((each) => each.id === key)
      return phase === undefined ? [] : [adopted.phase(from, phase)]
    })
    return placePhases(journey, { phases, index: landing.index })
  }
  const steps = sources.flatMap(({ from, key }) => {
    const all = from.journey.phases.flatMap((phase) => phase.steps)
    const step = all.find((each) => each.id === key)
    return step === undefined ? [] : [adopted.step(from, step)]
  })
  return placeSteps(journey, { steps, phaseId: landing.phaseId, index: landing.index })
}

function placementOfCard(
  editor: Editor,
  { loose: { source }, place }: CardLanding,
  { target, adopted }: { readonly target: JourneyMap; readonly adopted: Adoption },
): readonly CardPlacement[] {
  const from = source === null ? undefined : journeyMap(editor, source.journeyId)
  const lane = target.journey.lanes.find((each) => each.id === place.laneId)
  if (source === null || from === undefined || lane === undefined) return []
  const card = cardInLane(adopted.card(from, source.card), lane, source.lanes)
  return [{ ...place, card }]
}

function placementOfNote(
  editor: Editor,
  { loose: { id }, place }: CardLanding,
  { lanes }: Journey,
): readonly CardPlacement[] {
  const note = editor.getShape(id)
  const lane = lanes.find((each) => each.id === place.laneId)
  if (!isNote(note) || lane === undefined) return []
  const text = noteText(editor, note)
  if (text.length > JOURNEY_LIMITS.text) {
    refuse(editor, 'board.clipboard.textTooLong', { max: JOURNEY_LIMITS.text })
    return []
  }
  const blank = { id: uniqueId(), kind: 'thought' as const, lane: '', text, direction: null }
  return [{ ...place, card: cardInLane(blank, lane, lanes) }]
}
