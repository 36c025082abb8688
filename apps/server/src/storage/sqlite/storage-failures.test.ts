import { appendFileSync, copyFileSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { fakeClock } from '../../effects/fake-clock.ts'
import { memoryLogger } from '../../effects/memory-logger.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { SHORTEST_PAUSE_MS, commitQueue } from '../commit-queue.ts'
import { DATABASE_FILE, openDatabase } from './open-database.ts'
import { sqliteBoardRegistry } from './sqlite-board-registry.ts'
import { sqliteUpdateLog } from './sqlite-update-log.ts'

function open(folder: string): DatabaseSync {
  const opening = openDatabase(folder)
  if (!opening.ok) throw new Error(opening.sentence)
  onTestFinished(() => {
    if (opening.database.isOpen) opening.close()
  })
  return opening.database
}

async function setUp() {
  const folder = temporaryFolder()
  const database = open(folder)
  for (const id of ['a', 'b']) {
    await sqliteBoardRegistry(database).create({
      id,
      title: '',
      language: 'de',
      createdAt: 0,
      expiresAt: 1,
      generations: { facilitator: 0, participant: 0, viewer: 0 },
    })
  }
  const log = sqliteUpdateLog(database)
  const clock = fakeClock()
  const queue = commitQueue({ log, clock, logger: memoryLogger() })
  return { folder, database, log, clock, queue }
}

const entry = (board: string, value: number, size = 1) => ({
  board,
  update: new Uint8Array(size).fill(value),
  at: 0,
  author: '',
})

/** Lets promises that are ready run. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

const integrity = (database: DatabaseSync) =>
  database.prepare('PRAGMA integrity_check').get()?.['integrity_check']

/** Ways in which a disk stops taking writes, and comes back. */
const FAILURES = {
  full({ database }) {
    const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count'])
    database.exec(`PRAGMA max_page_count = ${pages}`)
    return () => database.exec('PRAGMA max_page_count = 1000000')
  },
  'read-only'({ database }) {
    database.exec('PRAGMA query_only = ON')
    return () => database.exec('PRAGMA query_only = OFF')
  },
  locked({ folder }) {
    const other = new DatabaseSync(join(folder, DATABASE_FILE))
    other.exec('BEGIN IMMEDIATE')
    return () => other.close()
  },
} satisfies Record<
  string,
  (place: { readonly folder: string; readonly database: DatabaseSync }) => () => void
>

test.each(Object.entries(FAILURES))(
  '[SV21] while the database is %s nothing is acknowledged, nobody waits long, and all is stored afterwards',
  async (_name, begin) => {
    const { folder, database, log, clock, queue } = await setUp()
    const results: unknown[] = []
    const commit = (board: string, value: number) =>
      void queue
        .commit(entry(board, value, 20_000))
        .then((result) => results.push([board, value, result]))
    commit('a', 1)
    clock.advance(0)
    await settled()
    const before = results.splice(0)

    const end = begin({ folder, database })
    commit('a', 2)
    commit('b', 3)
    clock.advance(SHORTEST_PAUSE_MS)
    await settled()
    commit('a', 4)
    clock.advance(100)
    await settled()
    // Milliseconds: all boards wait with a statement that waits for a lock.
    expect(database.prepare('PRAGMA busy_timeout').get()).toEqual({ timeout: 100 })
    expect(before).toEqual([['a', 1, { ok: true, seq: 1 }]])
    expect(results).toEqual([])
    expect([queue.failing('a'), queue.failing('b')]).toEqual([true, true])
    expect((await log.read('a', 0)).rows.map(({ seq }) => seq)).toEqual([1])

    end()
    clock.advance(10_000)
    await settled()
    expect(results).toEqual([
      ['a', 2, { ok: true, seq: 2 }],
      ['b', 3, { ok: true, seq: 1 }],
      ['a', 4, { ok: true, seq: 3 }],
    ])
    expect(queue.failing()).toBe(false)
    expect((await log.read('a', 0)).rows.map(({ update }) => update[0])).toEqual([1, 2, 4])
    expect(integrity(database)).toBe('ok')
  },
)

test('[SV28] what one board alone cannot store keeps no other from being stored', async () => {
  const { database, log } = await setUp()
  database.exec(`
    CREATE TRIGGER torn BEFORE INSERT ON updates WHEN new.board = 'a'
    BEGIN SELECT raise(ABORT, 'torn page'); END`)
  const during = await log.append([entry('a', 1), entry('b', 2), entry('gone', 3), entry('a', 4)])
  database.exec('DROP TRIGGER torn')
  const after = await log.append([entry('a', 1), entry('b', 5)])
  expect(during).toEqual([
    { ok: false, reason: 'not_stored', error: expect.objectContaining({ message: 'torn page' }) },
    { ok: true, seq: 1 },
    { ok: false, reason: 'unknown_board' },
    { ok: false, reason: 'not_stored', error: expect.objectContaining({ message: 'torn page' }) },
  ])
  expect(after).toEqual([
    { ok: true, seq: 1 },
    { ok: true, seq: 2 },
  ])
  expect((await log.read('b', 0)).rows.map(({ update }) => update[0])).toEqual([2, 5])
})

/** A copy of a folder as `kill -9` leaves it, and what a power cut makes of the end of its journal. */
async function afterPowerCut(tear: (journal: string, lastCommit: number) => void) {
  const { folder, log } = await setUp()
  const journal = join(folder, `${DATABASE_FILE}-wal`)
  await log.append([entry('a', 1, 9000), entry('b', 2)])
  const length = readFileSync(journal).length
  await log.append([entry('a', 3, 9000)])
  const copy = temporaryFolder()
  for (const name of [DATABASE_FILE, `${DATABASE_FILE}-wal`]) {
    copyFileSync(join(folder, name), join(copy, name))
  }
  tear(join(copy, `${DATABASE_FILE}-wal`), length)
  const database = open(copy)
  const reopened = sqliteUpdateLog(database)
  const kept = async (board: string) =>
    (await reopened.read(board, 0)).rows.map(({ update }) => update[0])
  return { kept, log: reopened, database }
}

test('[SV98] a page that was torn behind the last commit is dropped, and all commits are there', async () => {
  const { kept, log, database } = await afterPowerCut((journal) =>
    appendFileSync(journal, new Uint8Array(3000).fill(0xee)),
  )
  expect([await kept('a'), await kept('b')]).toEqual([[1, 3], [2]])
  expect(await log.append([entry('a', 4)])).toEqual([{ ok: true, seq: 3 }])
  expect(integrity(database)).toBe('ok')
})

test('[SV98] a commit whose pages were torn is dropped whole, and all before it is there', async () => {
  const { kept, log, database } = await afterPowerCut((journal, before) =>
    truncateSync(journal, before + 5000),
  )
  expect([await kept('a'), await kept('b')]).toEqual([[1], [2]])
  expect(await log.append([entry('a', 4)])).toEqual([{ ok: true, seq: 2 }])
  expect(integrity(database)).toBe('ok')
})
