import { templateJourney } from '@amtsweg/journey'
import { deleteRecord, readRecords, recordsOf, writeRecord } from '@amtsweg/sync'
import { checkRecord } from '@amtsweg/board/schema'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { fakeClock } from '../effects/fake-clock.ts'
import { memoryLogger } from '../effects/memory-logger.ts'
import { systemRandom } from '../effects/random.ts'
import { Room } from '../rooms/room.ts'
import { commitQueue } from '../storage/commit-queue.ts'
import { memoryStorage } from '../storage/memory-storage.ts'
import { readBoard, seedDocument } from './board-document.ts'
import { keepRepaired } from './keep-repaired.ts'

const BOARD = 'board-a'

const settled = () => new Promise((resolve) => setImmediate(resolve))

async function setUp() {
  const storage = memoryStorage()
  const generations = { facilitator: 0, participant: 0, viewer: 0 }
  const times = { createdAt: 0, expiresAt: 1 }
  await storage.boards.create({ id: BOARD, title: '', language: 'de', generations, ...times })
  const clock = fakeClock()
  const logger = memoryLogger()
  const { log } = storage
  const commits = commitQueue({ log, clock, logger })
  const room = new Room({
    board: BOARD,
    reading: await log.read(BOARD, 0),
    log,
    commits,
    clock,
    logger,
  })
  onTestFinished(() => room.end())

  async function pass(ms: number): Promise<void> {
    for (let round = 0; round < 40; round++) {
      clock.advance(ms / 40)
      await settled()
    }
  }
  async function edit(change: (doc: Y.Doc) => void): Promise<void> {
    const done = room.edit(change)
    await pass(40)
    await done
  }
  let count = 0
  const journey = templateJourney('bewohnerparkausweis')
  const createId = () => `id${(count += 1)}`
  await edit((doc) => seedDocument(doc, { title: 'Parken', language: 'de', journey, createId }))
  const cards = readBoard(room.doc).records.filter(
    (record) => record.typeName === 'shape' && record.type === 'card',
  )
  await keepRepaired(room, { logger, clock, random: systemRandom })
  const bad = () => readRecords(room.doc, checkRecord).quarantined.map(({ reason }) => reason)
  return { room, edit, pass, cards, bad, logger }
}

function put(doc: Y.Doc, id: string | undefined, values: Readonly<Record<string, unknown>>) {
  const record = recordsOf(doc).get(id ?? '')
  if (!(record instanceof Y.Map)) throw new Error('a record was expected')
  for (const [key, value] of Object.entries(values)) record.set(key, value)
}

test('[SV42] a record that goes bad by itself is found among all that were moved meanwhile', async () => {
  const { edit, pass, cards, bad } = await setUp()
  const copies = Array.from({ length: 120 }, (_, at) => `shape:copy-${String(at)}`)
  const [card] = cards
  if (card === undefined) throw new Error('a card was expected')
  await edit((doc) => {
    for (const id of copies) writeRecord(recordsOf(doc), { ...card, id })
  })
  await pass(5000)
  await edit((doc) => {
    for (const [at, id] of copies.entries()) put(doc, id, { at: [at, at, 0] })
    put(doc, copies.at(-1), { at: [1e308, 'nowhere', 0] })
  })
  const before = bad()
  await pass(5000)
  expect([before, bad()]).toEqual([['bad_position'], []])
})

test('[SV42] what hangs on something that has gone, or in a circle, is found', async () => {
  const { room, edit, pass, cards, bad } = await setUp()
  const [first] = cards
  const [one, other] = [cards.at(-1)?.id, cards.at(-2)?.id]
  const step = first?.typeName === 'shape' ? first.parentId : ''
  await edit((doc) => deleteRecord(recordsOf(doc), step))
  const orphans = bad()
  await pass(5000)
  const mended = bad()
  await edit((doc) => {
    put(doc, one, { parentId: other })
    put(doc, other, { parentId: one })
  })
  const circle = bad()
  await pass(5000)
  expect(new Set(orphans)).toEqual(new Set(['no_parent']))
  expect([mended, circle, bad()]).toEqual([[], ['cycle', 'cycle'], []])
  expect(readBoard(room.doc).quarantined).toEqual([])
})

test('[SV42] moving and filling sound records makes no edit of the server', async () => {
  const { room, edit, pass, cards, logger } = await setUp()
  await edit((doc) => {
    for (const { id } of cards) put(doc, id, { at: [5, 5, 0], 'props.kind': 'idea' })
  })
  const before = Y.encodeStateVector(room.doc)
  await pass(5000)
  expect(Y.encodeStateVector(room.doc)).toEqual(before)
  expect(logger.lines.filter(({ message }) => message === 'record repaired')).toEqual([])
})
