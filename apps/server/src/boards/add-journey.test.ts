import { BOARD_SHAPES } from '@amtsweg/board/schema'
import { templateJourney } from '@amtsweg/journey'
import { recordsOf, writeRecord } from '@amtsweg/sync'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addJourney } from './add-journey.ts'
import { readBoard, seedDocument } from './board-document.ts'

test('[SV97] a journey that a full board cannot take is refused whole', () => {
  const journey = templateJourney('bewohnerparkausweis')
  if (journey === null) throw new Error('a journey was expected')
  let count = 0
  const createId = () => `id${(count += 1)}`
  const doc = new Y.Doc()
  seedDocument(doc, { title: 'Voll', language: 'de', createId, journey })
  const { records } = readBoard(doc)
  const shapes = records.filter(({ typeName }) => typeName === 'shape')
  const card = shapes.find((shape) => 'type' in shape && shape.type === 'card')
  if (card === undefined) throw new Error('a card was expected')
  doc.transact(() => {
    // Cards, until there is room for one shape less than a journey has.
    for (let more = BOARD_SHAPES - 2 * shapes.length + 1; more > 0; more -= 1) {
      const id = createId()
      writeRecord(recordsOf(doc), { ...card, id: `shape:${id}` })
    }
  })
  const { size } = recordsOf(doc)
  const added = addJourney(doc, { journey, language: 'de', createId })
  expect(added).toEqual({ ok: false, reason: 'board_full' })
  expect(recordsOf(doc).size).toBe(size)
})
