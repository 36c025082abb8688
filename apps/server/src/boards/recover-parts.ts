import { isMapShapeOf, journeyRecords, placeInOrder } from '@amtsweg/board/schema'
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
 * deleted a phase while another worked in it, and neither has done anything wrong. False when the board is full and all
 * stays as it is.
 */
export function recoverParts(
  doc: Y.Doc,
  options: {
    readonly shapes: readonly Shape[]
    readonly language: Language
    readonly createId: () => string
  },
): boolean {
  if (options.shapes.length === 0) return true
  const homes = homesFor(doc, options)
  if (homes === null) return false
  const lasts = new Map<string, Shape>()
  for (const each of shapesOf(doc)) {
    const last = lasts.get(each.parentId)
    if (last === undefined || last.index < each.index) lasts.set(each.parentId, each)
  }
  for (const shape of options.shapes) {
    const parentId = homes[homeOf(shape)]
    const last = lasts.get(parentId)
    const index = placeInOrder([...(last === undefined ? [] : [last]), { index: null }]).at(-1)
    if (index === undefined) continue
    const recovered: Shape = { ...shape, parentId, index }
    writeRecord(recordsOf(doc), recovered, shape)
    lasts.set(parentId, recovered)
  }
  return true
}

type Home = 'journey' | 'phase' | 'step'
type Homes = Readonly<Record<Home, Shape['id']>>

function homeOf(shape: Shape): Home {
  if (isMapShapeOf(shape, 'phase')) return 'journey'
  return isMapShapeOf(shape, 'step') ? 'phase' : 'step'
}

function shapesOf(doc: Y.Doc): readonly Shape[] {
  return readBoard(doc).records.filter((each) => each.typeName === 'shape')
}

/**
 * The journey for what was found again, with a phase and a step. It is made where there is none, and made whole where
 * somebody has taken it apart. `null` when the board is full.
 */
function homesFor(
  doc: Y.Doc,
  options: { readonly language: Language; readonly createId: () => string },
): Homes | null {
  const fresh = recoveryJourney(options.createId)
  const isThere = () =>
    shapesOf(doc).some((each) => isMapShapeOf(each, 'journey') && each.props.key === RECOVERED)
  if (!isThere() && !addJourney(doc, { journey: fresh, ...options }).ok) return null
  const shapes = shapesOf(doc)
  const journey = shapes.find(
    (each) => isMapShapeOf(each, 'journey') && each.props.key === RECOVERED,
  )
  if (journey === undefined) return null
  const [, newPhase, newStep] = journeyRecords(fresh, {
    ...options,
    parentId: journey.parentId,
    index: journey.index,
    x: 0,
    y: 0,
  })
  if (newPhase === undefined || newStep === undefined) return null
  const childOf = (parent: Shape, type: 'phase' | 'step', made: Shape): Shape => {
    const child = shapes.find((each) => isMapShapeOf(each, type) && each.parentId === parent.id)
    if (child !== undefined) return child
    const hung = { ...made, parentId: parent.id }
    writeRecord(recordsOf(doc), hung)
    return hung
  }
  const phase = childOf(journey, 'phase', newPhase)
  return { journey: journey.id, phase: phase.id, step: childOf(phase, 'step', newStep).id }
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
