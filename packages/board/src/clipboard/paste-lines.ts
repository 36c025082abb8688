import { JOURNEY_LIMITS, cardInLane, cardLanes, linesOfText, placeCards } from '@amtsweg/journey'
import { uniqueId, type Editor } from 'tldraw'
import { refuse } from './refuse.ts'
import { changeJourney } from '../commands/change-journey.ts'
import { journeyMap } from '../map/journey-map.ts'
import { isMapShapeOf } from '../schema/index.ts'
import type { PastedContent } from './external-content.ts'
import { pasteTarget, type PasteTarget } from './paste-target.ts'

/**
 * Makes a card of each line of a pasted text, in the cell where cards would be pasted; into a step
 * alone, in its first lane for cards. Gives back whether there is such a cell; what does not fit into it is
 * refused as a whole, with a sentence.
 */
export function pasteLines(editor: Editor, { text, point }: PastedContent['text']): boolean {
  const target = pasteTarget(editor, point)
  const cell = target && cellOf(editor, target)
  if (target === null || cell === null) return false
  const lines = linesOfText(text)
  if (lines.some((line) => line.length > JOURNEY_LIMITS.text)) {
    refuse(editor, 'board.clipboard.textTooLong', { max: JOURNEY_LIMITS.text })
    return true
  }
  const { journeyId, map, cardIndex: index } = target
  const { stepId, lane } = cell
  const cards = lines.map((line) => {
    const blank = { kind: 'thought' as const, lane: '', text: line, direction: null }
    return cardInLane({ id: uniqueId(), ...blank }, lane, map.journey.lanes)
  })
  const next = placeCards(
    map.journey,
    cards.map((card) => ({ card, stepId, laneId: lane.id, index })),
  )
  editor.markHistoryStoppingPoint('paste lines')
  if (!changeJourney(editor, { journeyId, change: () => next })) return true
  const after = journeyMap(editor, journeyId)
  const ids = cards.flatMap((card) => after?.cards.get(card.id) ?? [])
  if (ids.length > 0) editor.select(...ids)
  return true
}

function cellOf(editor: Editor, { map, stepId, laneId }: PasteTarget) {
  const isStepMeant =
    laneId !== null || editor.getSelectedShapes().some((shape) => isMapShapeOf(shape, 'step'))
  if (stepId === null || !isStepMeant) return null
  const { journey } = map
  const lane = journey.lanes.find((each) => each.id === laneId) ?? cardLanes(journey)[0]
  return lane === undefined ? null : { stepId, lane }
}
