import { journeyRecords, seedRecords } from '@amtsweg/board/schema'
import {
  DEFAULT_LANES,
  cardLanes,
  emptyStep,
  homeLane,
  type CardKind,
  type Journey,
} from '@amtsweg/journey'
import {
  PageRecordType,
  getIndices,
  toRichText,
  createShapeId,
  createTLStore,
  type TLNoteShape,
  type TLRecord,
} from 'tldraw'

/** What is measured: plain notes of tldraw, or cards of our journeys. */
export type Kind = 'notes' | 'cards'

/** Steps of a phase, cards of a step and steps of a journey: a large one of the field. */
const PER_PHASE = 8
const PER_STEP = 10
const PER_JOURNEY = 40

const WORDS = [
  'Antrag',
  'fehlt',
  'im',
  'Bürgeramt',
  'Wartezeit',
  'Unterlagen',
  'doppelt',
  'abgeben',
  'Gebühr',
  'zahlen',
  'Nachweis',
  'online',
  'nicht',
  'möglich',
  'Bescheid',
]

/** Three to fifteen words, the same at each run. */
function sentence(at: number): string {
  return Array.from(
    { length: 3 + ((at * 7) % 13) },
    (_, word) => WORDS[(at + word * 4) % WORDS.length],
  ).join(' ')
}

/** The records of a canvas with `count` notes or cards: of one page, laid out. */
export function recordsOf(kind: Kind, count: number): readonly TLRecord[] {
  return kind === 'notes' ? notes(count) : cards(count)
}

function notes(count: number): readonly TLRecord[] {
  const store = createTLStore()
  const page = PageRecordType.create({
    id: PageRecordType.createId('page'),
    name: 'Seite',
    index: getIndices(0)[0] ?? never(),
  })
  const columns = Math.ceil(Math.sqrt(count * 1.6))
  const indices = getIndices(count)
  const shapes = indices.slice(0, count).map((index, at): TLNoteShape => {
    const record = store.schema.types.shape.create({
      id: createShapeId(`n${at}`),
      type: 'note',
      parentId: page.id,
      index,
      x: (at % columns) * 220,
      y: Math.floor(at / columns) * 220,
      props: {
        color: 'yellow',
        richText: toRichText(sentence(at)),
        size: 's',
        font: 'sans',
        align: 'middle',
        verticalAlign: 'middle',
        labelColor: 'black',
        growY: 0,
        fontSizeAdjustment: 0,
        url: '',
        scale: 1,
      },
    })
    if (!isNote(record)) throw new Error('a note was made')
    return record
  })
  return [page, ...shapes]
}

function isNote(record: TLRecord): record is TLNoteShape {
  return record.typeName === 'shape' && record.type === 'note'
}

function cards(count: number): readonly TLRecord[] {
  let made = 0
  const createId = () => `c${(made += 1)}`
  const base = seedRecords({ title: 'Bench', language: 'de', journey: null, createId })
  const page = base.find(({ typeName }) => typeName === 'page')
  if (page?.typeName !== 'page') throw new Error('there is a page')
  const perJourney = PER_JOURNEY * PER_STEP
  const journeys = Math.ceil(count / perJourney)
  const indices = getIndices(journeys)
  let y = 0
  const shapes = Array.from({ length: journeys }).flatMap((_, at) => {
    const journey = journeyOf(at, Math.min(perJourney, count - at * perJourney))
    const records = journeyRecords(journey, {
      createId,
      parentId: page.id,
      index: indices[at] ?? never(),
      x: 0,
      y,
      language: 'de',
    })
    const [sheet] = records
    y += (sheet?.props.h ?? 0) + 160
    return records
  })
  return [...base, ...shapes]
}

function journeyOf(number: number, count: number): Journey {
  const lanes = cardLanes({ lanes: DEFAULT_LANES })
  const steps = Array.from({ length: Math.ceil(count / PER_STEP) }, (_, step) => ({
    ...emptyStep(`j${number}s${step}`, sentence(step)),
    channel: 'counter',
    office: 'Bürgeramt',
    emotion: 1 + (step % 5),
    cards: Array.from({ length: Math.min(PER_STEP, count - step * PER_STEP) }, (_unused, card) => {
      const kind: CardKind = KINDS[(step + card) % KINDS.length] ?? 'thought'
      return {
        id: `j${number}s${step}c${card}`,
        kind,
        lane: homeLane(kind, lanes),
        text: sentence(step * PER_STEP + card),
        direction: null,
      }
    }),
  }))
  return {
    id: `j${number}`,
    title: `Reise ${number + 1}`,
    state: 'as-is',
    service: { name: '', leistungsschluessel: null },
    persona: { name: '', description: '' },
    lanes: DEFAULT_LANES,
    phases: Array.from({ length: Math.ceil(steps.length / PER_PHASE) }, (_, phase) => ({
      id: `j${number}p${phase}`,
      title: sentence(phase),
      steps: steps.slice(phase * PER_PHASE, (phase + 1) * PER_PHASE),
    })),
    note: '',
    origin: null,
  }
}

const KINDS = ['thought', 'pain', 'idea', 'backstage', 'system'] as const

function never(): never {
  throw new Error('there is an index for each')
}
