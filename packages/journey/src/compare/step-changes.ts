import { isSameJson } from '../file/same-json.ts'
import {
  CARD_KINDS,
  type Card,
  type CardKind,
  type DocumentDirection,
  type LocalizedText,
  type Phase,
  type Step,
} from '../model.ts'

/** The properties of a step that are compared, in the order in which they are told. */
const STEP_FIELDS = [
  'title',
  'actor',
  'channel',
  'medium',
  'office',
  'contact',
  'waitDays',
  'waitOn',
  'effortMinutes',
  'costEur',
  'emotion',
  'legalBasis',
  'momentOfTruth',
] as const satisfies readonly (keyof Step)[]

/** A property of a step that can differ. */
export type StepField = (typeof STEP_FIELDS)[number]

/** One way in which a step differs from what it was made from. */
export type StepChange =
  | {
      readonly type: 'field'
      readonly field: StepField
      readonly before: Step[StepField]
      readonly after: Step[StepField]
    }
  | {
      readonly type: 'cards'
      readonly kind: CardKind
      readonly direction: DocumentDirection | null
      readonly added: readonly LocalizedText[]
      readonly removed: readonly LocalizedText[]
    }
  | { readonly type: 'phase'; readonly before: LocalizedText; readonly after: LocalizedText }
  /** It stands elsewhere among the steps that both have. */
  | { readonly type: 'order' }

/** All ways in which a step differs; texts are the same when they say the same in every language. */
export function stepChanges(
  before: { readonly step: Step; readonly phase: Phase },
  after: { readonly step: Step; readonly phase: Phase; readonly isMoved: boolean },
): readonly StepChange[] {
  const changes: StepChange[] = []
  for (const field of STEP_FIELDS) {
    const [was, is] = [before.step[field], after.step[field]]
    if (!isSameJson(was, is)) changes.push({ type: 'field', field, before: was, after: is })
  }
  for (const kind of CARD_KINDS) {
    for (const direction of kind === 'document' ? DIRECTIONS : [null]) {
      const of = (cards: readonly Card[]) =>
        cards.filter((card) => card.kind === kind && card.direction === direction)
      const [was, is] = [of(before.step.cards), of(after.step.cards)]
      const [added, removed] = [textsWithout(is, was), textsWithout(was, is)]
      if (added.length + removed.length > 0) {
        changes.push({ type: 'cards', kind, direction, added, removed })
      }
    }
  }
  if (!isSamePhase(before.phase, after.phase)) {
    changes.push({ type: 'phase', before: before.phase.title, after: after.phase.title })
  }
  if (after.isMoved) changes.push({ type: 'order' })
  return changes
}

const DIRECTIONS = ['provided', 'received'] as const

/** Texts of cards that the others do not have, as often as they lack them. */
function textsWithout(cards: readonly Card[], others: readonly Card[]): readonly LocalizedText[] {
  const left = others.map(({ text }) => text)
  return cards.flatMap(({ text }) => {
    const at = left.findIndex((other) => isSameJson(other, text))
    if (at === -1) return [text]
    left.splice(at, 1)
    return []
  })
}

/** A to-be keeps the ids of its phases; journeys that were made apart are compared by titles. */
function isSamePhase(a: Phase, b: Phase): boolean {
  return a.id === b.id || isSameJson(a.title, b.title)
}
