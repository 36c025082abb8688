import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import type { Storage } from '../storage.ts'
import { DATABASE_FILE, openDatabase } from './open-database.ts'
import { openSqliteStorage, storageOf } from './sqlite-storage.ts'

const CANARY = 'Kanarienvogel-7f3a'
const BOARD = {
  language: 'de',
  createdAt: 1,
  expiresAt: 2,
  generations: { facilitator: 0, participant: 0, viewer: 0 },
} as const

function open(folder: string): Storage {
  const opening = openSqliteStorage(folder)
  if (!opening.ok) throw new Error(opening.sentence)
  const { storage } = opening
  onTestFinished(() => storage.close())
  return storage
}

function holding(folder: string): readonly string[] {
  return readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(CANARY))
}

/** Whole numbers below `bound`, the same for each seed. */
function randomOf(seed: number): (bound: number) => number {
  let state = seed * 7919 + 1
  return (bound) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * bound)
  }
}

/**
 * Fills boards with edits, folds, named states, images and people whose sizes and order come from the seed. Only what belongs to
 * a board that begins with `gone` holds the canary.
 */
async function fill(storage: Storage, seed: number, word = CANARY): Promise<void> {
  const random = randomOf(seed)
  const ids = [
    'gone-1',
    ...Array.from({ length: 1 + random(5) }, (_, at) => `stays-${at}`),
    'gone-2',
  ]
  const largest = 60 + random(seed % 2 === 0 ? 2_000 : 9_000)
  const wordOf = (board: string) => (board.startsWith('gone') ? word : 'Spatz')
  const bytesOf = (board: string) =>
    new TextEncoder().encode(wordOf(board).repeat(1 + random(largest / CANARY.length)))
  for (const id of ids) await storage.boards.create({ ...BOARD, id, title: wordOf(id) })
  for (let round = 0; round < 40; round++) {
    const group = Array.from({ length: 1 + random(20) }, () => ids[random(ids.length)] ?? '')
    await storage.log.append(
      group.map((board) => ({ board, update: bytesOf(board), at: round, author: wordOf(board) })),
    )
    const board = ids[random(ids.length)] ?? ''
    await storage.boards.addSession({
      tokenHash: `hash-${round}`,
      board,
      role: 'viewer',
      generation: 0,
      name: wordOf(board),
      createdAt: round,
    })
    const image = { hash: `image-${round}`, type: 'image/png', data: bytes(wordOf(board)) } as const
    await storage.images.put(board, image, { images: 100, bytes: 1_000_000 })
    const { rows } = await storage.log.read(board, 0)
    const seq = rows.at(-1)?.seq
    if (round % 4 !== 3 || seq === undefined) continue
    await storage.log.compact(board, {
      rows: rows.map((row) => row.seq),
      snapshot: { seq, data: bytesOf(board) },
    })
    const point = { id: `point-${round}`, seq, at: round, data: bytesOf(board) }
    await storage.history.addPoint(board, { ...point, name: wordOf(board), author: wordOf(board) })
  }
}

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  '[SV16] what was deleted is in no file any more, whatever its size and its neighbours (seed %i)',
  async (seed) => {
    const folder = temporaryFolder()
    const storage = open(folder)
    await fill(storage, seed)
    const rowsBefore = (await storage.log.read('stays-0', 0)).rows
    const before = holding(folder)
    for (const id of ['gone-1', 'gone-2']) await storage.boards.remove(id)
    await storage.scrub('boards')
    expect(before).not.toEqual([])
    expect(holding(folder)).toEqual([])
    expect((await storage.log.read('stays-0', 0)).rows).toEqual(rowsBefore)
  },
)

test('[SV16] who writes while remains are overwritten waits, and nothing fails or is lost', async () => {
  const folder = temporaryFolder()
  const storage = open(folder)
  await fill(storage, 2)
  await storage.boards.remove('gone-1')
  const { rows } = await storage.log.read('stays-0', 0)
  const first = rows.at(-1)?.seq ?? 0
  const seqs: unknown[] = []
  const writeOn = async (ends: Promise<void>) => {
    const state = { running: true }
    const ended = ends.finally(() => (state.running = false))
    while (state.running) {
      const entry = { board: 'stays-0', update: Uint8Array.of(1), at: 99, author: '' }
      seqs.push((await storage.log.append([entry]))[0])
      await new Promise((resolve) => setImmediate(resolve))
    }
    await ended
  }
  await writeOn(storage.scrub('boards'))
  expect(seqs).toEqual(seqs.map((_, at) => ({ ok: true, seq: first + 1 + at })))
  expect((await storage.log.read('stays-0', first)).rows.length).toBe(seqs.length)
})

test('[SV16] what was deleted before a crash is overwritten after it', async () => {
  const folder = temporaryFolder()
  const database = openDatabase(folder)
  if (!database.ok) throw new Error(database.sentence)
  const before = storageOf(database.database, database.close)
  await fill(before, 2)
  await before.boards.remove('gone-1')
  await before.boards.remove('gone-2')
  database.close()
  const left = holding(folder)
  const after = open(folder)
  await after.scrub('boards')
  expect(left).not.toEqual([])
  expect(holding(folder)).toEqual([])
})

test('[SV16] several deletions at once share one rewriting', async () => {
  const folder = temporaryFolder()
  const storage = open(folder)
  await fill(storage, 2)
  const other = new DatabaseSync(join(folder, DATABASE_FILE))
  onTestFinished(() => other.close())
  // A rewriting raises it by one.
  const version = () => Number(other.prepare('PRAGMA schema_version').get()?.['schema_version'])
  const before = version()
  const ends = ['gone-1', 'gone-2'].map(async (id) => {
    await storage.boards.remove(id)
    await storage.scrub('boards')
  })
  await Promise.all(ends)
  expect(version()).toBe(before + 1)
  expect(holding(folder)).toEqual([])
})

test('[SV16] while another program reads an old state it is said that remains are left, and the next time they go', async () => {
  const folder = temporaryFolder()
  const storage = open(folder)
  await fill(storage, 2)
  const other = new DatabaseSync(join(folder, DATABASE_FILE))
  onTestFinished(() => other.close())
  other.exec('BEGIN; SELECT count(*) FROM boards')
  for (const id of ['gone-1', 'gone-2']) await storage.boards.remove(id)
  await expect(storage.scrub('boards')).rejects.toThrow('in use')
  other.exec('COMMIT')
  await storage.scrub('boards')
  expect(holding(folder)).toEqual([])
})

test.each([0, 1, 2, 3, 4, 5])(
  '[SV93] of states that were forgotten, and of people whose link was renewed, nothing is in any file (seed %i)',
  async (seed) => {
    const folder = temporaryFolder()
    const storage = open(folder)
    await fill(storage, seed, 'Spatz')
    const board = 'stays-0'
    const held = { board, update: bytes(CANARY), at: 100, author: CANARY }
    await storage.log.append([held, held])
    for (const [index, word] of [CANARY, 'Spatz'].entries()) {
      await storage.log.append([{ ...held, update: bytes(word), at: 101 + index, author: word }])
      const { rows } = await storage.log.read(board, 0)
      const seq = rows.at(-1)?.seq ?? 0
      await storage.log.compact(board, {
        rows: rows.map((row) => row.seq),
        snapshot: { seq, data: bytes(word) },
      })
      const point = { id: `last-${index}`, seq, at: 101 + index, data: bytes(word) }
      await storage.history.addPoint(board, { ...point, name: word, author: word })
    }
    await storage.boards.addSession({
      tokenHash: 'guest',
      board,
      role: 'viewer',
      generation: 0,
      name: CANARY,
      createdAt: 1,
    })
    const before = holding(folder)
    await storage.boards.renew(board, 'viewer')
    await storage.history.forget({ before: 102, maxBytes: 1 })
    await storage.scrub('boards')
    await storage.scrub('everything')
    expect(before).not.toEqual([])
    expect(await storage.history.points(board)).toHaveLength(1)
    expect(holding(folder)).toEqual([])
  },
)

function bytes(word: string): Uint8Array {
  return new TextEncoder().encode(word.repeat(60))
}
