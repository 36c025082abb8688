import { randomBytes } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { HISTORY_BYTES, HISTORY_DAYS } from '../../boards/expiry.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { inSegments } from '../segment.ts'
import { DATABASE_FILE, JOURNAL_BYTES, openDatabase } from './open-database.ts'
import { sqliteBoardHistory } from './sqlite-board-history.ts'
import { sqliteBoardRegistry } from './sqlite-board-registry.ts'
import { sqliteUpdateLog } from './sqlite-update-log.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MEBIBYTE = 1024 * 1024

/** What cannot be packed. */
const picture = (bytes: number) => new Uint8Array(randomBytes(bytes))

async function setUp() {
  const folder = temporaryFolder()
  const opening = openDatabase(folder)
  if (!opening.ok) throw new Error(opening.sentence)
  onTestFinished(() => opening.close())
  const { database } = opening
  // The size is looked at, not a power cut.
  database.exec('PRAGMA synchronous = OFF')
  await sqliteBoardRegistry(database).create({
    id: 'a',
    title: '',
    language: 'de',
    createdAt: 0,
    expiresAt: 1,
    generations: { facilitator: 0, participant: 0, viewer: 0 },
  })
  const log = sqliteUpdateLog(database)
  const doc = new Y.Doc()
  let updates: Uint8Array[] = []
  let seq = 0
  doc.on('update', (update: Uint8Array) => updates.push(update))
  return {
    doc,
    history: sqliteBoardHistory(database),
    log,
    /** Stores what was edited, and folds it. */
    store: async (at: number) => {
      const group = updates.map((update) => ({ board: 'a', update, at, author: 'Ada' }))
      updates = []
      const rows = group.map((_, index) => seq + index + 1)
      seq += group.length
      await log.append(group)
      const data = Y.encodeStateAsUpdateV2(doc)
      await log.compact('a', { rows, snapshot: { seq, data } })
      return seq
    },
    megabytes: () =>
      readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) /
      MEBIBYTE,
    journalBytes: () => statSync(join(folder, `${DATABASE_FILE}-wal`)).size,
  }
}

test('[SV93] a board that is worked on for months takes no more room than after its first weeks', async () => {
  const { doc, history, store, megabytes } = await setUp()
  const lastOf: number[] = []
  const sizes: number[] = []
  for (let day = 0; day < 100; day++) {
    for (let move = 0; move < 50; move++)
      doc.getMap('records').set(`note-${move % 20}`, [day, move])
    doc.getMap('records').set('picture', picture(20_000))
    lastOf[day] = await store(day * DAY_MS)
    await history.forget({ before: (day - HISTORY_DAYS) * DAY_MS, maxBytes: HISTORY_BYTES })
    sizes.push(megabytes())
  }
  const later = Math.max(...sizes.slice(50))
  expect(later).toBeLessThan(Math.max(...sizes.slice(0, 50)) * 1.2)
  // And each state of the last 30 days is there.
  for (let day = 70; day < 100; day++) {
    expect((await history.stateAt('a', lastOf[day] ?? 0)) !== null).toBe(true)
  }
})

test('[SV93] on a day of many pictures the oldest states go before the day is over', async () => {
  const { doc, history, store } = await setUp()
  const seqs: number[] = []
  for (let fold = 0; fold < 24; fold++) {
    doc.getMap('records').set('picture', picture(MEBIBYTE))
    seqs.push(await store(fold * 1000))
  }
  await history.forget({ before: -DAY_MS, maxBytes: 4 * MEBIBYTE })
  const isThere = async (fold: number) => (await history.stateAt('a', seqs[fold] ?? 0)) !== null
  expect([await isThere(1), await isThere(12), await isThere(22)]).toEqual([false, false, true])
})

test('[SV93] the journal shrinks again after a large group', async () => {
  const { log, journalBytes } = await setUp()
  const entry = (bytes: number) => ({
    board: 'a',
    update: new Uint8Array(bytes),
    at: 0,
    author: '',
  })
  await log.append(Array.from({ length: 20 }, () => entry(2 * MEBIBYTE)))
  const large = journalBytes()
  for (let count = 0; count < 5; count++) await log.append([entry(1000)])
  expect(large > JOURNAL_BYTES * 2).toBe(true)
  expect(journalBytes()).toBeLessThanOrEqual(JOURNAL_BYTES)
})

test('[SV90] what is folded after a long failure is divided, so that it can be unpacked again', () => {
  const update = new Uint8Array(MEBIBYTE)
  const rows = Array.from({ length: 40 }, (_, index) => ({
    seq: index + 1,
    at: 0,
    author: '',
    update,
  }))
  const segments = inSegments(rows)
  expect(segments.map(({ length }) => length)).toEqual([16, 16, 8])
  expect(segments.flat()).toEqual(rows)
  expect(inSegments([])).toEqual([])
})
