import { templateJourney, type Journey } from '@amtsweg/journey'
import { journeyArbitrary } from '@amtsweg/journey/testing'
import { PageRecordType, type TLRecord } from '@tldraw/tlschema'
import { ZERO_INDEX_KEY, getIndexAbove } from '@tldraw/utils'
import { assert, array, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { checkRecord } from './check-record.ts'
import { journeyRecords } from './journey-records.ts'
import { readJourneys } from './read-journeys.ts'
import { seedRecords } from './seed-records.ts'
import { isMapShapeOf, type CardShape } from './shapes.ts'

function counter() {
  let count = 0
  return () => `id${(count += 1)}`
}

function seed(journey: Journey): TLRecord[] {
  return seedRecords({ title: 'Test', language: 'de', journey, createId: counter() })
}

/** The records in an order that the keys decide. */
function shuffled(records: readonly TLRecord[], keys: readonly number[]): TLRecord[] {
  return records
    .map((record, at) => ({ record, key: keys[at % Math.max(1, keys.length)] ?? 0, at }))
    .sort((a, b) => a.key - b.key || b.at - a.at)
    .map(({ record }) => record)
}

test('[BO1] journey to records and back is the identity, in any order and through JSON', () => {
  assert(
    property(journeyArbitrary, array(nat(1000)), (journey, keys) => {
      const records = shuffled(seed(journey), keys)
      expect(readJourneys(records).map((each) => each.journey)).toEqual([journey])
      const received = records.map((record) => checkRecord(JSON.parse(JSON.stringify(record))))
      const accepted = received.flatMap((result) => (result.ok ? [result.record] : []))
      expect(received.filter((result) => !result.ok)).toEqual([])
      expect(readJourneys(accepted).map((each) => each.journey)).toEqual([journey])
    }),
  )
})

test('[BO1] both samples come back unchanged', () => {
  for (const id of ['baugenehmigung', 'bewohnerparkausweis'] as const) {
    const journey = templateJourney(id)
    if (journey === null) throw new Error(`The template ${id} must give a journey`)
    expect(readJourneys(seed(journey)).map((each) => each.journey)).toEqual([journey])
  }
})

test('[BO2] a key that is taken reads as the id of the later shape', () => {
  const journey = templateJourney('empty')
  if (journey === null) throw new Error('The empty template must give a journey')
  const page = PageRecordType.create({
    name: '',
    index: ZERO_INDEX_KEY,
    id: PageRecordType.createId('a'),
  })
  const place = {
    createId: counter(),
    parentId: page.id,
    x: 0,
    y: 0,
    language: 'de' as const,
  }
  const first = journeyRecords(journey, { ...place, index: ZERO_INDEX_KEY })
  const second = journeyRecords(journey, { ...place, index: getIndexAbove(ZERO_INDEX_KEY) })
  const records = [page, ...first, ...second]
  const ids = readJourneys(records).map((each) => each.journey.id)
  expect(ids).toEqual([journey.id, second[0]?.id.slice('shape:'.length)])
})

test('[BO2] a part without a key, whose own id a copy of it bears as its key, is read under another', () => {
  const journey = templateJourney('baugenehmigung')
  if (journey === null) throw new Error('The template must give a journey')
  const records = seed(journey)
  const cards = records.filter(
    (record): record is CardShape => record.typeName === 'shape' && isMapShapeOf(record, 'card'),
  )
  const ids = () =>
    readJourneys(records).flatMap((each) =>
      each.journey.phases.flatMap(({ steps }) =>
        steps.flatMap((step) => step.cards.map(({ id }) => id)),
      ),
    )
  const [copy, original] = cards
  if (copy === undefined || original === undefined) throw new Error('There must be two cards')
  const before = ids()
  const own = original.id.slice('shape:'.length)
  original.props.key = ''
  copy.props.key = own
  const [first, second, ...others] = ids()
  expect(new Set([first, second])).toEqual(new Set([own, `${own}-2`]))
  expect(others).toEqual(before.slice(2))
})

test('[BO2] a graph that hangs together oddly is read without a throw', () => {
  const journey = templateJourney('baugenehmigung')
  if (journey === null) throw new Error('The template must give a journey')
  assert(
    property(array(nat(10_000), { minLength: 1 }), (choices) => {
      const records = seed(journey)
      const shapes = records.filter((record) => record.typeName === 'shape')
      for (const [at, choice] of choices.entries()) {
        const [shape, other] = [
          shapes[choice % shapes.length],
          shapes[(choice * 7 + at) % shapes.length],
        ]
        // Any shape under any other, itself included: cycles and cards without a step.
        if (shape !== undefined && other !== undefined) shape.parentId = other.id
      }
      expect(() => readJourneys(records)).not.toThrow()
    }),
  )
})
