import {
  label,
  moveAmong,
  moveAway,
  placeNow,
  removeCard,
  removePhase,
  removeStep,
  setStep,
  cardLanes,
  type Journey,
  type Place,
} from '@amtsweg/journey'
import { tlenv, type Editor } from 'tldraw'
import { assertNever } from '../assert-never.ts'
import { addCardAt, addStepAfter, addStepTo, addPhaseAfter, addPhaseTo } from '../commands/add.ts'
import { changeJourney } from '../commands/change-journey.ts'
import { startEditing } from '../commands/start-editing.ts'
import { isHeld } from '../locks/held.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyMap, type JourneyMap } from '../map/journey-map.ts'
import { say } from '../notice/notice.ts'
import { setJourneyField } from '../shapes/journey/journey-view.ts'
import { mapPlaceNow, shapeOf, type MapPlace } from './current-place.ts'
import { keyboardText, placeWords } from './describe-place.ts'
import { goTo } from './go.ts'
import { keepInView } from './keep-in-view.ts'
import type { KeyCommand } from './key-command.ts'

/** Keys that change something. */
export type Act = Exclude<KeyCommand, { type: 'go' | 'leave' | 'help' }>

/** Does what a key says in a place. Each act is one step of the history. Returns what is to be told of it. */
export function act(editor: Editor, at: MapPlace, command: Act): string | null {
  const map = journeyMap(editor, at.journeyId)
  if (map === undefined) return null
  if (editor.getIsReadonly()) return keyboardText(editor, 'board.keyboard.readOnly')
  const journey = editor.getShape(at.journeyId)
  if (journey !== undefined && editor.isShapeOrAncestorLocked(journey)) {
    return keyboardText(editor, 'board.keyboard.locked')
  }
  switch (command.type) {
    case 'edit':
      return edit(editor, at, map)
    case 'add card':
      return addCardIn(editor, at, map)
    case 'add step':
      return addStepIn(editor, at, map)
    case 'add phase':
      return addPhaseIn(editor, at, map)
    case 'delete':
      return remove(editor, at, map)
    case 'set emotion':
      return setEmotion(editor, at, command.emotion)
    case 'move away':
      return move(editor, at, (journey) => moveAway(journey, at.place, command.direction))
    case 'move among':
      return move(editor, at, (journey) => moveAmong(journey, at.place, command.direction))
    default:
      return assertNever(command)
  }
}

function edit(editor: Editor, at: MapPlace, map: JourneyMap): string | null {
  if (at.place.type === 'cell') return addCardIn(editor, at, map)
  if (at.place.type === 'empty phase') return addStepIn(editor, at, map)
  const id = shapeOf(map, at)
  if (id === null) return null
  editor.markHistoryStoppingPoint('edit text')
  if (at.place.type === 'journey') setJourneyField(editor, 'title')
  startEditing(editor, id)
  return null
}

/** Below the card one is on, in the empty cell, or at the foot of the first lane of the step. */
function addCardIn(editor: Editor, { journeyId, place }: MapPlace, map: JourneyMap): string | null {
  const [lane] = cardLanes(map.journey)
  switch (place.type) {
    case 'card':
      addCardAt(editor, { ...place, journeyId, index: place.index + 1 })
      return null
    case 'cell':
      addCardAt(editor, { ...place, journeyId, index: 0 })
      return null
    case 'step': {
      const { stepId } = place
      const index = Number.MAX_SAFE_INTEGER
      if (lane !== undefined) addCardAt(editor, { journeyId, stepId, laneId: lane.id, index })
      return null
    }
    case 'journey':
    case 'phase':
    case 'empty phase':
      // To be seen and heard: a toast speaks for itself.
      say(editor, keyboardText(editor, 'board.keyboard.needsStep'))
      return null
    default:
      return assertNever(place)
  }
}

function addStepIn(editor: Editor, { journeyId, place }: MapPlace, map: JourneyMap): null {
  if (place.type === 'journey') {
    const phase = map.journey.phases.at(-1)
    if (phase === undefined) addPhaseTo(editor, journeyId)
    else addStepTo(editor, journeyId, phase.id)
  } else if (place.type === 'phase' || place.type === 'empty phase') {
    addStepTo(editor, journeyId, place.phaseId)
  } else {
    const id = map.steps.get(place.stepId)
    if (id !== undefined) addStepAfter(editor, id)
  }
  return null
}

function addPhaseIn(editor: Editor, { journeyId, place }: MapPlace, map: JourneyMap): null {
  const phase = map.journey.phases.find((each) =>
    'phaseId' in place
      ? each.id === place.phaseId
      : 'stepId' in place && each.steps.some((step) => step.id === place.stepId),
  )
  const id = phase === undefined ? undefined : map.phases.get(phase.id)
  if (id === undefined) addPhaseTo(editor, journeyId)
  else addPhaseAfter(editor, id)
  return null
}

function remove(editor: Editor, at: MapPlace, map: JourneyMap): string | null {
  const { journeyId, place } = at
  if (place.type === 'cell' || place.type === 'empty phase') return null
  editor.markHistoryStoppingPoint('delete')
  if (place.type === 'journey') {
    editor.deleteShapes([journeyId])
  } else {
    const next = without(map.journey, place)
    // Why not has been said then.
    if (!changeJourney(editor, { journeyId, change: () => next })) return null
    const near = placeNow(next, place)
    if (near !== null) goTo(editor, { journeyId, place: near })
  }
  const undo = tlenv.isDarwin ? '⌘Z' : `${keyboardText(editor, 'board.keyboard.key.ctrl')}+Z`
  return keyboardText(editor, `board.keyboard.deleted.${place.type}`, { undo })
}

function without(journey: Journey, place: Place & { type: 'card' | 'step' | 'phase' }): Journey {
  switch (place.type) {
    case 'card':
      return removeCard(journey, place.cardId)
    case 'step':
      return removeStep(journey, place.stepId)
    case 'phase':
      return removePhase(journey, place.phaseId)
    default:
      return assertNever(place)
  }
}

function setEmotion(editor: Editor, at: MapPlace, emotion: number | null): string | null {
  const { journeyId, place } = at
  if (!('stepId' in place)) return null
  const { stepId } = place
  editor.markHistoryStoppingPoint('set emotion')
  const change = (journey: Journey) => setStep(journey, { stepId, change: { emotion } })
  const isChanged = changeJourney(editor, { journeyId, change })
  const shape = journeyMap(editor, journeyId)?.steps.get(stepId)
  // Why not has been said then; what it is already is told once more.
  if (!isChanged && shape !== undefined && isHeld(editor, shape)) return null
  const step = placeWords(editor, at)?.step ?? ''
  if (emotion === null) return keyboardText(editor, 'board.keyboard.emotionNone', { step })
  const word = label('emotion', emotion, editorLanguage(editor))
  return keyboardText(editor, 'board.keyboard.emotion', { step, emotion: word })
}

function move(editor: Editor, at: MapPlace, change: (journey: Journey) => Journey): string | null {
  const { journeyId, place } = at
  if (place.type === 'cell' || place.type === 'empty phase' || place.type === 'journey') return null
  editor.markHistoryStoppingPoint('move')
  const isMoved = changeJourney(editor, { journeyId, change })
  const now = mapPlaceNow(editor, at)
  if (now === null || !isMoved) return keyboardText(editor, 'board.keyboard.notMoved')
  keepInView(editor, now)
  return describeMove(editor, at, now)
}

function describeMove(editor: Editor, { place: before }: MapPlace, now: MapPlace): string {
  const words = { ...placeWords(editor, now) }
  const { place } = now
  if (place.type === 'phase') return keyboardText(editor, 'board.keyboard.moved.phase', words)
  if (place.type === 'step') {
    const number = place.index + 1
    const phase = journeyMap(editor, now.journeyId)?.journey.phases.find(
      ({ id }) => id === place.phaseId,
    )
    const count = phase?.steps.length ?? number
    return keyboardText(editor, 'board.keyboard.moved.stepTo', { ...words, number, count })
  }
  if (place.type !== 'card' || before.type !== 'card') return ''
  if (place.stepId !== before.stepId)
    return keyboardText(editor, 'board.keyboard.moved.step', words)
  if (place.laneId !== before.laneId)
    return keyboardText(editor, 'board.keyboard.moved.lane', words)
  return keyboardText(editor, 'board.keyboard.moved.card', words)
}
