import { label, resolveText, type Card, type Lane, type LocalizedText } from '@amtsweg/journey'
import type { Editor } from 'tldraw'
import { assertNever } from '../assert-never.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyMap } from '../map/journey-map.ts'
import { fillText } from '../texts/fill-text.ts'
import type { MapPlace } from './current-place.ts'
import { keyboardTexts, type KeyboardTextId } from './texts.ts'

/** A text of the keyboard in the editor's language. */
export function keyboardText(
  editor: Editor,
  id: KeyboardTextId,
  values?: Readonly<Record<string, string | number>>,
): string {
  return fillText(keyboardTexts[editorLanguage(editor)][id], values)
}

/** What is known of a place, in the words of the reader. */
export interface PlaceWords {
  readonly title: string
  readonly phase: string
  readonly step: string
  readonly lane: string
  readonly kind: string
  readonly text: string
  /** Number of this one among its like, from 1. */
  readonly number: number
  readonly count: number
  readonly phases: number
  readonly steps: number
}

/**
 * Says where one is. Of a card it names the step only if that is another than before, so that going through a pile
 * says the same words once.
 */
export function describePlace(editor: Editor, at: MapPlace, before: MapPlace | null): string {
  const words = placeWords(editor, at)
  if (words === null) return ''
  const say = (id: KeyboardTextId) => keyboardText(editor, id, { ...words })
  const { place } = at
  switch (place.type) {
    case 'journey':
      return say('board.keyboard.at.journey')
    case 'phase':
      return say('board.keyboard.at.phase')
    case 'empty phase':
      return say('board.keyboard.at.emptyPhase')
    case 'step':
      return say('board.keyboard.at.step')
    case 'cell':
      return say('board.keyboard.at.cell')
    case 'card': {
      const isSame = before !== null && stepIdOf(before) === place.stepId
      return say(isSame ? 'board.keyboard.at.card' : 'board.keyboard.at.cardElsewhere')
    }
    default:
      return assertNever(place)
  }
}

/** What is known of a place; `null` when it is not there. */
export function placeWords(editor: Editor, { journeyId, place }: MapPlace): PlaceWords | null {
  const map = journeyMap(editor, journeyId)
  if (map === undefined) return null
  const { journey } = map
  const steps = journey.phases.flatMap((each) => each.steps)
  const stepId = 'stepId' in place ? place.stepId : null
  const step = steps.find((each) => each.id === stepId)
  const phase = journey.phases.find((each) =>
    'phaseId' in place
      ? each.id === place.phaseId
      : step !== undefined && each.steps.includes(step),
  )
  const lane = 'laneId' in place ? journey.lanes.find(({ id }) => id === place.laneId) : undefined
  const cards = step?.cards.filter((each) => each.lane === lane?.id) ?? []
  const card = place.type === 'card' ? cards.find(({ id }) => id === place.cardId) : undefined
  const name = (text: LocalizedText | undefined) => nameOf(editor, text, 'board.keyboard.noTitle')
  const words = {
    phase: name(phase?.title),
    step: name(step?.title),
    lane: laneName(editor, lane),
    kind: kindName(editor, card),
    text: nameOf(editor, card?.text, 'board.keyboard.noText'),
    phases: journey.phases.length,
  }
  const own = { title: name(journey.title), number: 1, count: 1, steps: steps.length }
  switch (place.type) {
    case 'journey':
      return { ...words, ...own }
    case 'phase':
    case 'empty phase': {
      const number = phase === undefined ? 1 : journey.phases.indexOf(phase) + 1
      const count = journey.phases.length
      return { ...words, title: words.phase, number, count, steps: phase?.steps.length ?? 0 }
    }
    case 'step': {
      const number = step === undefined ? 1 : steps.indexOf(step) + 1
      return { ...words, ...own, title: words.step, number, count: steps.length }
    }
    case 'cell':
      return { ...words, ...own }
    case 'card':
      return { ...words, ...own, number: place.index + 1, count: cards.length }
    default:
      return assertNever(place)
  }
}

function stepIdOf({ place }: MapPlace): string | null {
  return 'stepId' in place ? place.stepId : null
}

function nameOf(editor: Editor, text: LocalizedText | undefined, empty: KeyboardTextId): string {
  const name = text === undefined ? '' : resolveText(text, editorLanguage(editor)).text.trim()
  return name === '' ? keyboardText(editor, empty) : name
}

function laneName(editor: Editor, lane: Lane | undefined): string {
  if (lane === undefined) return ''
  const language = editorLanguage(editor)
  const own = lane.title === null ? '' : resolveText(lane.title, language).text.trim()
  return own === '' ? label('lane', lane.kind, language) : own
}

function kindName(editor: Editor, card: Card | undefined): string {
  return card === undefined ? '' : label('card', card.kind, editorLanguage(editor))
}
