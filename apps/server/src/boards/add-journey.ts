import { BOARD_SHAPES, journeyRecords, isMapShapeOf, placeInOrder } from '@amtsweg/board/schema'
import type { Journey, Language } from '@amtsweg/journey'
import { recordsOf, writeRecord } from '@amtsweg/sync'
import type * as Y from 'yjs'
import { readBoard } from './board-document.ts'
import type { BoardRecord } from './board-document.ts'

/** Pixels between a journey and the next one below it. */
const GAP = 160

/** The id of the journey's shape, or why it was not put on the board. */
export type AddedJourney =
  | { readonly ok: true; readonly shapeId: string }
  | { readonly ok: false; readonly reason: 'no_page' | 'board_full' }

/** Puts a journey on the first page, below the journeys that lie there. */
export function addJourney(
  doc: Y.Doc,
  add: { readonly journey: Journey; readonly language: Language; readonly createId: () => string },
): AddedJourney {
  const { records } = readBoard(doc)
  const page = records.filter((record) => record.typeName === 'page').sort(byIndex)[0]
  if (page === undefined) return { ok: false, reason: 'no_page' }
  const siblings = records
    .filter((record) => record.typeName === 'shape' && record.parentId === page.id)
    .filter((record) => record.typeName === 'shape')
    .sort(byIndex)
  const journeys = siblings.filter((shape) => isMapShapeOf(shape, 'journey'))
  const last = siblings.at(-1)
  const [index] = placeInOrder([...(last === undefined ? [] : [last]), { index: null }]).slice(-1)
  if (index === undefined) return { ok: false, reason: 'no_page' }
  const shapes = journeyRecords(add.journey, {
    createId: add.createId,
    language: add.language,
    parentId: page.id,
    index,
    x: journeys.length === 0 ? 0 : Math.min(...journeys.map((shape) => shape.x)),
    y: journeys.length === 0 ? 0 : Math.max(...journeys.map(({ y, props }) => y + props.h)) + GAP,
  })
  const there = records.filter((record) => record.typeName === 'shape').length
  const [top] = shapes
  if (top === undefined || there + shapes.length > BOARD_SHAPES) {
    return { ok: false, reason: 'board_full' }
  }
  const map = recordsOf(doc)
  for (const shape of shapes) writeRecord(map, shape)
  return { ok: true, shapeId: top.id }
}

type Indexed = Extract<BoardRecord, { typeName: 'page' | 'shape' }>

function byIndex(a: Indexed, b: Indexed): number {
  if (a.index !== b.index) return a.index < b.index ? -1 : 1
  return a.id < b.id ? -1 : 1
}
