import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { POINT_EVERY_MS } from './forgetting.ts'
import type { Storage } from './storage.ts'
import type { LogReading } from './update-log.ts'

const BOARD = {
  id: 'a',
  title: 'Bauantrag',
  language: 'de',
  createdAt: 0,
  expiresAt: 1,
  generations: { facilitator: 0, participant: 0, viewer: 0 },
} as const

const MINUTE = 60 * 1000
const NO_LIMIT = { before: 0, maxBytes: Number.POSITIVE_INFINITY }

/** Words that are written one after the other, each an update. */
function writer() {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  return {
    doc,
    write(word: string) {
      doc.getArray('words').push([word])
      const update = updates.at(-1)
      if (update === undefined) throw new Error('expected an update')
      return update
    },
  }
}

function wordsOf(reading: LogReading | null): readonly unknown[] | null {
  if (reading === null) return null
  const doc = new Y.Doc()
  if (reading.snapshot !== null) Y.applyUpdateV2(doc, reading.snapshot.data)
  for (const { update } of reading.rows) Y.applyUpdate(doc, update)
  return doc.getArray('words').toArray()
}

/** What every history must keep to; `open` gives an empty storage each time. */
export function boardHistoryContract(name: string, open: () => Storage): void {
  /** A board of 12 words, one an hour by two people in turn, folded after every fourth but for the last. */
  async function written(hours: number) {
    const storage = open()
    await storage.boards.create(BOARD)
    const pen = writer()
    const words: string[] = []
    for (let count = 1; count <= 12; count += 1) {
      words.push(`word-${count}`)
      const author = count % 2 === 0 ? 'Ada' : 'Ayşe'
      const at = count * hours * 60 * MINUTE
      await storage.log.append([{ board: 'a', update: pen.write(`word-${count}`), at, author }])
      if (count % 4 !== 0 || count === 12) continue
      const { rows } = await storage.log.read('a', 0)
      const snapshot = { seq: count, data: Y.encodeStateAsUpdateV2(pen.doc) }
      await storage.log.compact('a', { rows: rows.map(({ seq }) => seq), snapshot })
    }
    return { storage, words }
  }

  describe(`board history: ${name}`, () => {
    test('[SV90] each state that ever was can be made again, folded or not', async () => {
      const { storage, words } = await written(1)
      for (let seq = 0; seq <= 12; seq += 1) {
        expect(wordsOf(await storage.history.stateAt('a', seq))).toEqual(words.slice(0, seq))
      }
      expect(await storage.history.stateAt('a', 13)).toBeNull()
      expect(await storage.history.stateAt('nobody', 1)).toBeNull()
    })

    test('[SV91] who did how much when: one line per ten minutes', async () => {
      const storage = open()
      await storage.boards.create(BOARD)
      const pen = writer()
      const add = (author: string, minute: number) =>
        storage.log.append([{ board: 'a', update: pen.write(author), at: minute * MINUTE, author }])
      for (const minute of [0, 1, 2]) await add('Ada', minute)
      const { rows } = await storage.log.read('a', 0)
      const snapshot = { seq: 3, data: Y.encodeStateAsUpdateV2(pen.doc) }
      await storage.log.compact('a', { rows: rows.map(({ seq }) => seq), snapshot })
      await add('Ayşe', 3)
      await add('Ada', 5)
      for (const minute of [9, 10, 12]) await add('Ayşe', minute)
      await add('', 30)
      const line = (
        [from, until]: readonly [number, number],
        seq: number,
        authors: Readonly<Record<string, number>>,
      ) => ({
        seq,
        from: from * MINUTE,
        until: until * MINUTE,
        updates: Object.values(authors).reduce((sum, updates) => sum + updates, 0),
        authors: Object.entries(authors).map(([name, updates]) => ({ name, updates })),
      })
      expect(await storage.history.activities('a')).toEqual([
        line([0, 9], 6, { Ada: 4, Ayşe: 2 }),
        line([10, 12], 8, { Ayşe: 2 }),
        line([30, 30], 9, { '': 1 }),
      ])
      expect(await storage.history.activities('nobody')).toEqual([])
    })

    test('[SV92] a state is kept by itself once a day of work, and under a name whenever somebody wants it', async () => {
      const { storage } = await written(12)
      const { history } = storage
      // Folds at hours 48 and 96.
      expect((await history.points('a')).map(({ seq, name: word }) => [seq, word])).toEqual([
        [4, ''],
        [8, ''],
      ])
      const point = { id: 'p', seq: 6, at: 5, name: 'Vor der Pause', author: 'Ada' }
      await history.addPoint('a', { ...point, data: Uint8Array.of(1) })
      await history.addPoint('nobody', { ...point, data: Uint8Array.of(1) })
      expect((await history.points('a')).map(({ id }) => id)).toEqual(['seq-4', 'p', 'seq-8'])
      expect(await history.points('nobody')).toEqual([])
      const close = await written(1)
      expect((await close.storage.history.points('a')).length).toBe(1)
    })

    test('[SV93] what is too old or too much is forgotten, and each later state stays', async () => {
      const day = POINT_EVERY_MS
      const { storage, words } = await written(12)
      const { history } = storage
      await history.forget(NO_LIMIT)
      expect(wordsOf(await history.stateAt('a', 1))).toEqual(words.slice(0, 1))
      // The first four words were written until hour 48.
      await history.forget({ ...NO_LIMIT, before: 2 * day + 1 })
      for (const seq of [1, 2, 3]) expect(await history.stateAt('a', seq)).toBeNull()
      for (let seq = 4; seq <= 12; seq += 1) {
        expect(wordsOf(await history.stateAt('a', seq))).toEqual(words.slice(0, seq))
      }
      await history.forget({ before: 0, maxBytes: 0 })
      expect(await history.stateAt('a', 7)).toBeNull()
      for (let seq = 8; seq <= 12; seq += 1) {
        expect(wordsOf(await history.stateAt('a', seq))).toEqual(words.slice(0, seq))
      }
      expect((await history.points('a')).map(({ seq }) => seq)).toEqual([8])
      // The board itself is whole.
      expect(wordsOf(await storage.log.read('a', 0))).toEqual(words)
    })

    test('[SV94] the history goes with its board', async () => {
      const { storage } = await written(12)
      expect(await storage.boards.remove('a')).toBe(true)
      expect(await storage.history.points('a')).toEqual([])
      expect(await storage.history.activities('a')).toEqual([])
      const { storage: other } = await written(12)
      await other.log.remove('a')
      expect(await other.history.points('a')).toEqual([])
      expect(await other.history.activities('a')).toEqual([])
    })
  })
}
