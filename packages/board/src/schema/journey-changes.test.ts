import { addStep, moveCard, removeStep, templateJourney, type Journey } from '@amtsweg/journey'
import { journeyArbitrary } from '@amtsweg/journey/testing'
import type { TLRecord, TLShapeId } from '@tldraw/tlschema'
import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { journeyChanges, type JourneyChanges } from './journey-changes.ts'
import { readJourney } from './read-journey.ts'
import { readJourneys } from './read-journeys.ts'
import { seedRecords } from './seed-records.ts'
import { shapeTree } from './shape-tree.ts'
import { isMapShapeOf } from './shapes.ts'

let count = 0
const createId = () => `id${(count += 1)}`

function board(journey: Journey): Map<string, TLRecord> {
  const records = seedRecords({ title: 'Test', language: 'de', journey, createId })
  return new Map(records.map((record) => [record.id, record]))
}

function change(records: Map<string, TLRecord>, next: Journey): JourneyChanges {
  const tree = shapeTree(records.values())
  const shape = [...records.values()].find((record) => isMapShapeOf(record, 'journey'))
  if (!isMapShapeOf(shape, 'journey')) throw new Error('There must be a journey')
  const getShape = (id: TLShapeId) => {
    const record = records.get(id)
    return record?.typeName === 'shape' ? record : undefined
  }
  const reading = readJourney(shape, (id) => tree.get(id) ?? [])
  const changes = journeyChanges(next, { shape, reading, getShape, createId })
  for (const record of changes.put) records.set(record.id, record)
  for (const id of changes.remove) records.delete(id)
  return changes
}

function read(records: Map<string, TLRecord>): Journey | undefined {
  return readJourneys(records.values())[0]?.journey
}

function sample(): Journey {
  const journey = templateJourney('baugenehmigung')
  if (journey === null) throw new Error('The template must give a journey')
  return journey
}

test('[BO6] after the changes the board reads as the wanted journey', () => {
  assert(
    property(journeyArbitrary, journeyArbitrary, (from, to) => {
      const records = board(from)
      change(records, to)
      // The id of a journey is that of the shape's key, which no command changes.
      expect(read(records)).toEqual({ ...to, id: from.id })
    }),
  )
})

test('[BO6] nothing is written when nothing changes', () => {
  assert(
    property(journeyArbitrary, (journey) => {
      expect(change(board(journey), journey)).toEqual({ put: [], remove: [] })
    }),
  )
})

test('[BO3] moving a card writes this card only', () => {
  const journey = sample()
  const records = board(journey)
  const [from, to] = journey.phases.flatMap((phase) => phase.steps)
  const card = from?.cards[0]
  if (card === undefined || to === undefined) throw new Error('The first step must have a card')
  const args = { cardId: card.id, stepId: to.id, laneId: 'idea', index: 0 }
  const next = moveCard(journey, args)
  const { put, remove } = change(records, next)
  expect(put.map((shape) => shape.type)).toEqual(['card'])
  expect(remove).toEqual([])
  expect(read(records)).toEqual(next)
})

test('[BO3] adding a step writes this step only', () => {
  const journey = sample()
  const records = board(journey)
  const phase = journey.phases[1]
  if (phase === undefined) throw new Error('There must be a second phase')
  const next = addStep(journey, { phaseId: phase.id, index: 1, id: 'new', title: 'Neu' })
  const { put } = change(records, next)
  expect(put.map((shape) => shape.type)).toEqual(['step'])
  expect(read(records)).toEqual(next)
})

test('[BO6] removing a step removes what hangs on it', () => {
  const journey = sample()
  const records = board(journey)
  const step = journey.phases[0]?.steps[0]
  if (step === undefined) throw new Error('There must be a step')
  const next = removeStep(journey, step.id)
  const { put, remove } = change(records, next)
  expect(put).toEqual([])
  expect(remove).toHaveLength(1 + step.cards.length)
  expect(read(records)).toEqual(next)
})
