import { isMapShapeOf, placeInOrder } from '@amtsweg/board/schema'
import { DEFAULT_LANES, emptyStep } from '@amtsweg/journey'
import type { Journey, Language } from '@amtsweg/journey'
import { recordsOf, writeRecord } from '@amtsweg/sync'
import type * as Y from 'yjs'
import { addJourney } from './add-journey.ts'
import { readBoard } from './board-document.ts'
import type { BoardRecord } from './board-document.ts'

type Shape = Extract<BoardRecord, { typeName: 'shape' }>

/** Id of the journey for what was found again, by which it is known the next time. */
const RECOVERED = 'wiedergefunden'

/**
 * Puts phases, steps and cards that have lost what they hung on into a journey of their own, below the others: one has
 * deleted a phase while another worked in it, and neither has done anything wrong.
 */
export function recoverParts(
  doc: Y.Doc,
  options: {
    readonly shapes: readonly Shape[]
    readonly language: Language
    readonly createId: () => string
  },
): void {
  if (options.shapes.length === 0) return
  const records = recordsOf(doc)
  const { language, createId } = options
  if (homesOf(doc) === null)
    addJourney(doc, { journey: recoveryJourney(createId), language, createId })
  const homes = homesOf(doc)
  if (homes === null) return
  for (const shape of options.shapes) {
    const parentId = homes[homeOf(shape)]
    const last = readBoard(doc)
      .records.filter((each) => each.typeName === 'shape')
      .filter((each) => each.parentId === parentId)
      .sort((a, b) => (a.index < b.index ? -1 : 1))
      .at(-1)
    const index = placeInOrder([...(last === undefined ? [] : [last]), { index: null }]).at(-1)
    if (index === undefined) continue
    const recovered = { ...shape, parentId, index }
    writeRecord(records, recovered, shape)
  }
}

type Home = 'journey' | 'phase' | 'step'
type Homes = Readonly<Record<Home, Shape['id']>>

function homeOf(shape: Shape): Home {
  if (isMapShapeOf(shape, 'phase')) return 'journey'
  return isMapShapeOf(shape, 'step') ? 'phase' : 'step'
}

/** The journey for what was found again, with a phase and a step; `null` when there is none, or somebody has taken it apart. */
function homesOf(doc: Y.Doc): Homes | null {
  const { records } = readBoard(doc)
  const journey = records.find(
    (each) => isMapShapeOf(each, 'journey') && each.props.key === RECOVERED,
  )
  const phase = records.find((each) => isMapShapeOf(each, 'phase') && each.parentId === journey?.id)
  const step = records.find((each) => isMapShapeOf(each, 'step') && each.parentId === phase?.id)
  if (journey?.typeName !== 'shape' || phase?.typeName !== 'shape' || step?.typeName !== 'shape')
    return null
  return { journey: journey.id, phase: phase.id, step: step.id }
}

function recoveryJourney(createId: () => string): Journey {
  const title = { de: 'Wiedergefunden', en: 'Found again' }
  return {
    id: RECOVERED,
    title,
    state: 'as-is',
    service: { name: '', leistungsschluessel: null },
    persona: { name: '', description: '' },
    lanes: DEFAULT_LANES,
    phases: [{ id: createId(), title, steps: [emptyStep(createId(), title)] }],
    note: {
      de: 'Hier liegt, woran jemand gearbeitet hat, während ein anderer das Ganze gelöscht hat. Ziehen Sie es an seinen Platz, oder löschen Sie es.',
      en: 'This is what somebody worked on while somebody else deleted the whole. Drag it to its place, or delete it.',
    },
    origin: null,
  }
}
