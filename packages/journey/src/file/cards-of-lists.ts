import { homeLane } from '../lanes.ts'
import type { Card, CardKind, DocumentDirection, Lane, LocalizedText } from '../model.ts'

/** The short lists of a step in a file. */
export interface CardLists {
  readonly documentsProvided: readonly LocalizedText[]
  readonly documentsReceived: readonly LocalizedText[]
  readonly painPoints: readonly LocalizedText[]
  readonly ideas: readonly LocalizedText[]
}

/** Each list, in the order in which its cards are made, with what its texts become. */
const LISTS = [
  { list: 'painPoints', kind: 'pain', direction: null, name: 'pain' },
  { list: 'ideas', kind: 'idea', direction: null, name: 'idea' },
  { list: 'documentsProvided', kind: 'document', direction: 'provided', name: 'provided' },
  { list: 'documentsReceived', kind: 'document', direction: 'received', name: 'received' },
] as const satisfies readonly {
  readonly list: keyof CardLists
  readonly kind: CardKind
  readonly direction: DocumentDirection | null
  readonly name: string
}[]

/** Makes the cards that the short lists stand for, with ids such as `b08-pain-1`, in their home lanes. */
export function cardsOfLists(
  lists: CardLists,
  stepId: string,
  lanes: readonly Lane[],
): readonly Card[] {
  return LISTS.flatMap(({ list, kind, direction, name }) =>
    lists[list].map((text, at) => ({
      id: `${stepId}-${name}-${at + 1}`,
      kind,
      lane: homeLane(kind, lanes),
      text,
      direction,
    })),
  )
}

/** The short lists for a step's cards; kinds without a list are left to `cards`. */
export function listsOfCards(cards: readonly Card[]): CardLists {
  const texts = (kind: CardKind, direction: DocumentDirection | null) =>
    cards
      .filter((card) => card.kind === kind && card.direction === direction)
      .map((card) => card.text)
  return {
    documentsProvided: texts('document', 'provided'),
    documentsReceived: texts('document', 'received'),
    painPoints: texts('pain', null),
    ideas: texts('idea', null),
  }
}
