import type { Language } from '@amtsweg/journey'
import type { TLPage, TLParentId, TLRecord, TLShape, TLShapeId } from '@tldraw/tlschema'
import { placed, placesOf } from '../map/laid-out.ts'
import { makeMap, type JourneyMap } from '../map/make-map.ts'
import {
  isMapShape,
  isMapShapeOf,
  readJourney,
  shapeTree,
  type JourneyShape,
} from '../schema/index.ts'

/** The shapes of a board as a reader of one language sees them: laid out, and without what lies in hidden lanes. */
export interface BoardShapes {
  readonly records: readonly TLRecord[]
  /** In the order of their tabs. */
  readonly pages: readonly TLPage[]
  /** Siblings in the order in which they are drawn, ties by id. */
  childrenOf(parentId: TLParentId): readonly TLShape[]
  get(id: TLShapeId): TLShape | undefined
  /** The map in which a shape of a journey lies. */
  mapOf(shape: TLShape): JourneyMap | undefined
}

/** Which lanes are shown: those that the board shows, or only these kinds. */
export type ShownLanes = readonly string[] | null

/**
 * Lays all journeys among the records out. The places in the records are a cache for readers without a layout, and may
 * be in another language.
 */
export function boardShapes(
  all: Iterable<TLRecord>,
  { language, lanes }: { readonly language: Language; readonly lanes: ShownLanes },
): BoardShapes {
  const records = [...all].map((record) => withLanes(record, lanes))
  const stored = shapeTree(records)
  const replaced = new Map<TLShapeId, TLShape>()
  const maps = new Map<TLShapeId, JourneyMap>()
  const hidden = new Set<TLShapeId>()
  const byId = new Map<string, TLRecord>(records.map((record) => [record.id, record]))
  for (const journey of records) {
    if (!isMapShapeOf(journey, 'journey')) continue
    const reading = readJourney(journey, (parentId) => stored.get(parentId) ?? [])
    const map = makeMap(reading, language)
    const { w, h } = map.layout
    replaced.set(journey.id, { ...journey, props: { ...journey.props, w, h } })
    for (const [id, box] of placesOf(map)) {
      const shape = byId.get(id)
      if (isMapShape(shape)) replaced.set(id, placed(shape, box))
    }
    for (const [key, id] of map.cards) if (!map.layout.cards.has(key)) hidden.add(id)
    for (const id of [journey.id, ...map.keys.keys()]) maps.set(id, map)
  }
  const shown = records
    .filter((record) => record.typeName !== 'shape' || !hidden.has(record.id))
    .map((record) => (record.typeName === 'shape' ? (replaced.get(record.id) ?? record) : record))
  const tree = shapeTree(shown)
  const shapes = new Map<TLShapeId, TLShape>()
  for (const record of shown) if (record.typeName === 'shape') shapes.set(record.id, record)
  return {
    records: shown,
    pages: shown.filter((record) => record.typeName === 'page').sort(compareSiblingsOfPages),
    childrenOf: (parentId) => tree.get(parentId) ?? [],
    get: (id) => shapes.get(id),
    mapOf: ({ id }) => maps.get(id),
  }
}

function compareSiblingsOfPages(a: TLPage, b: TLPage): number {
  if (a.index !== b.index) return a.index < b.index ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function withLanes(record: TLRecord, shown: ShownLanes): TLRecord {
  if (shown === null || !isMapShapeOf(record, 'journey')) return record
  const lanes = record.props.lanes.map((lane) => ({ ...lane, hidden: !shown.includes(lane.kind) }))
  const journey: JourneyShape = { ...record, props: { ...record.props, lanes } }
  return journey
}
