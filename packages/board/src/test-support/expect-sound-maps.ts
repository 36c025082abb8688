import { isCardLane, layoutJourney } from '@amtsweg/journey'
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import type { Editor } from 'tldraw'
import { expect } from 'vitest'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyMap } from '../map/journey-map.ts'
import { checkRecord, isMapShape, isMapShapeOf, readJourneys, shapeTree } from '../schema/index.ts'

const PARENTS = { journey: 'page', phase: 'journey', step: 'phase', card: 'step' } as const

/**
 * What holds on every board at any time: valid records, each part of a map under one parent of the right type, each
 * card in one lane that takes cards, and no part that the reading of its journey passes over.
 */
export function expectSoundMaps(records: readonly TLRecord[]): void {
  const byId = new Map(records.map((record) => [record.id as string, record]))
  for (const record of records) expect(checkRecord(record)).toEqual({ ok: true, record })
  const shapes = records.filter((record): record is TLShape => record.typeName === 'shape')
  for (const shape of shapes) {
    const parent = byId.get(shape.parentId)
    expect(parent, `${shape.id} hangs on nothing`).toBeDefined()
    if (!isMapShape(shape)) continue
    const type = parent?.typeName === 'shape' ? parent.type : parent?.typeName
    expect(type, `${shape.id} hangs on a ${type}`).toBe(PARENTS[shape.type])
  }
  const journeys = readJourneys(records).map(({ journey }) => journey)
  const steps = journeys.flatMap(({ phases }) => phases.flatMap((phase) => phase.steps))
  expect(journeys).toHaveLength(count(shapes, 'journey'))
  expect(journeys.flatMap(({ phases }) => phases)).toHaveLength(count(shapes, 'phase'))
  expect(steps).toHaveLength(count(shapes, 'step'))
  expect(steps.flatMap(({ cards }) => cards)).toHaveLength(count(shapes, 'card'))
  for (const { lanes, phases } of journeys) {
    const takers = new Set(lanes.filter(({ kind }) => isCardLane(kind)).map(({ id }) => id))
    const cards = phases.flatMap((phase) => phase.steps.flatMap((step) => step.cards))
    for (const card of cards) expect(takers).toContain(card.lane)
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
  }
}

/** No two siblings have one index: what one person alone does never needs the tie by id. */
export function expectNoTies(records: readonly TLRecord[]): void {
  for (const siblings of shapeTree(records).values()) {
    const indices = siblings.map(({ index }) => index)
    expect(new Set(indices).size, `siblings share an index: ${indices.join()}`).toBe(indices.length)
  }
}

/** Every part of every map lies where the layout puts it. */
export function expectLaidOut(editor: Editor): void {
  for (const shape of editor.store.allRecords()) {
    if (!isMapShapeOf(shape, 'journey')) continue
    const map = journeyMap(editor, shape.id)
    if (map === undefined) throw new Error('a journey was expected to have a map')
    const layout = layoutJourney(map.journey, editorLanguage(editor))
    expect({ w: shape.props.w, h: shape.props.h }).toEqual({ w: layout.w, h: layout.h })
    const parts = [
      [map.phases, layout.phases],
      [map.steps, layout.steps],
      [map.cards, layout.cards],
    ] as const
    for (const [ids, boxes] of parts) {
      for (const [key, id] of ids) {
        const box = boxes.get(key)
        const part = editor.getShape(id)
        if (box === undefined || !isMapShape(part)) continue
        const { x, y, w, h } = box
        expect({ x: part.x, y: part.y, w: part.props.w, h: part.props.h }).toEqual({ x, y, w, h })
      }
    }
  }
}

function count(shapes: readonly TLShape[], type: string): number {
  return shapes.filter((shape) => shape.type === type).length
}
