import { describe, expect, test } from 'vitest'
import type { NewBoard } from './board-registry.ts'
import type { Storage } from './storage.ts'

const BOARD: NewBoard = {
  id: 'board-a',
  title: 'Bauantrag',
  language: 'de',
  createdAt: 1000,
  expiresAt: 2000,
  generations: { facilitator: 0, participant: 0, viewer: 0 },
}
/** The board as it is read back. */
const FRESH = { ...BOARD, revoked: [], isPaused: false }
const bytes = (...values: number[]) => Uint8Array.from(values)
const plain = (data: Uint8Array) => [...data]
const entry = (board: string, ...values: number[]) => ({
  board,
  update: bytes(...values),
  at: 1_000,
  author: 'Ayşe',
})

/** What every update log must keep to; `open` gives an empty storage each time. */
export function updateLogContract(name: string, open: () => Storage): void {
  async function withBoards(...ids: string[]) {
    const storage = open()
    for (const id of ids) await storage.boards.create(Object.assign({}, BOARD, { id }))
    return storage
  }

  describe(`update log: ${name}`, () => {
    test('[SV10] a board counts its updates from 1, each board for itself', async () => {
      const { log } = await withBoards('a', 'b')
      const first = await log.append([entry('a', 1), entry('b', 2), entry('a', 3)])
      const second = await log.append([entry('a', 4)])
      expect([...first, ...second]).toEqual([
        { ok: true, seq: 1 },
        { ok: true, seq: 1 },
        { ok: true, seq: 2 },
        { ok: true, seq: 3 },
      ])
    })

    test('[SV10] what was appended is read back in order, from any point on', async () => {
      const { log } = await withBoards('a')
      await log.append([1, 2, 3].map((value) => entry('a', value, 0, 255)))
      const all = await log.read('a', 0)
      const later = await log.read('a', 2)
      expect(all.snapshot).toBeNull()
      expect(all.rows.map((row) => [row.seq, ...plain(row.update)])).toEqual([
        [1, 1, 0, 255],
        [2, 2, 0, 255],
        [3, 3, 0, 255],
      ])
      expect(later.rows.map((row) => row.seq)).toEqual([3])
    })

    test('[SV10] a board without updates reads as empty', async () => {
      const { log } = await withBoards('a')
      expect(await log.read('a', 0)).toEqual({ snapshot: null, rows: [] })
      expect(await log.read('nobody', 0)).toEqual({ snapshot: null, rows: [] })
    })

    test('[SV11] an update of an unknown board is left out and its neighbours are stored', async () => {
      const { log } = await withBoards('a')
      const results = await log.append([entry('gone', 1), entry('a', 2), entry('gone', 3)])
      expect(results).toEqual([
        { ok: false, reason: 'unknown_board' },
        { ok: true, seq: 1 },
        { ok: false, reason: 'unknown_board' },
      ])
      expect((await log.read('gone', 0)).rows).toEqual([])
    })

    test('[SV12] folding deletes exactly the rows named, and counting goes on', async () => {
      const { log } = await withBoards('a', 'b')
      await log.append([1, 2, 3].map((value) => entry('a', value)))
      await log.append([entry('b', 9)])
      const folding = { rows: [1, 2], snapshot: { seq: 2, data: bytes(12) } }
      expect(await log.compact('a', folding)).toBe('done')
      const reading = await log.read('a', 0)
      expect(reading.snapshot?.seq).toBe(2)
      expect(plain(reading.snapshot?.data ?? bytes())).toEqual([12])
      expect(reading.rows.map((row) => row.seq)).toEqual([3])
      expect((await log.read('b', 0)).rows.length).toBe(1)
      expect((await log.read('a', 2)).snapshot).toBeNull()
      await log.compact('a', { rows: [3], snapshot: { seq: 3, data: bytes(123) } })
      expect(await log.append([entry('a', 4)])).toEqual([{ ok: true, seq: 4 }])
    })

    test('[SV12] a fold of rows that another has folded changes nothing', async () => {
      const { log } = await withBoards('a')
      await log.append([1, 2, 3].map((value) => entry('a', value)))
      await log.compact('a', { rows: [1, 2, 3], snapshot: { seq: 3, data: bytes(123) } })
      const late = { rows: [1, 2], snapshot: { seq: 2, data: bytes(12) } }
      expect(await log.compact('a', late)).toBe('stale')
      const reading = await log.read('a', 0)
      expect(plain(reading.snapshot?.data ?? bytes())).toEqual([123])
    })

    test('[SV13] a removed log is empty, and so is the log of a removed board', async () => {
      const { log, boards } = await withBoards('a', 'b')
      for (const board of ['a', 'b']) {
        await log.append([entry(board, 1)])
        await log.compact(board, { rows: [1], snapshot: { seq: 1, data: bytes(1) } })
        await log.append([entry(board, 2)])
      }
      await log.remove('a')
      expect(await boards.remove('b')).toBe(true)
      expect(await log.read('a', 0)).toEqual({ snapshot: null, rows: [] })
      expect(await log.read('b', 0)).toEqual({ snapshot: null, rows: [] })
    })
  })
}

/** What every board registry must keep to; `open` gives an empty storage each time. */
export function boardRegistryContract(name: string, open: () => Storage): void {
  const session = {
    tokenHash: 'hash',
    board: BOARD.id,
    role: 'participant',
    generation: 0,
    name: '',
    createdAt: 1500,
  } as const

  describe(`board registry: ${name}`, () => {
    test('[SV14] the secret is made once', async () => {
      const { boards } = open()
      expect(plain(await boards.secret(() => bytes(1, 2)))).toEqual([1, 2])
      expect(plain(await boards.secret(() => bytes(3, 4)))).toEqual([1, 2])
    })

    test('[SV14] a board is kept as it was made', async () => {
      const { boards } = open()
      await boards.create(BOARD)
      expect(await boards.get(BOARD.id)).toEqual(FRESH)
      expect(await boards.get('nobody')).toBeNull()
      expect(await boards.count()).toBe(1)
      await expect(boards.create(BOARD)).rejects.toThrow()
    })

    test('[SV113] boards are listed with their size, people and last change, the one that ends first at the top', async () => {
      const { boards, log } = open()
      await boards.create(BOARD)
      await boards.create({ ...BOARD, id: 'board-b', expiresAt: 1_500 })
      await boards.addSession(session)
      await log.append([entry(BOARD.id, 1, 2, 3), { ...entry(BOARD.id, 4), at: 7_000 }])
      expect(await boards.overview()).toEqual([
        {
          board: { ...FRESH, id: 'board-b', expiresAt: 1_500 },
          bytes: 0,
          people: 0,
          lastChange: 1_000,
        },
        { board: FRESH, bytes: 4, people: 1, lastChange: 7_000 },
      ])
      const snapshot = { seq: 2, data: bytes(1, 2) }
      await log.compact(BOARD.id, { rows: [1, 2], snapshot })
      const [, folded] = await boards.overview()
      expect(folded?.lastChange).toBe(7_000)
      expect(folded?.bytes).toBeGreaterThan(2)
    })

    test('[SV14] title, language and expiry change', async () => {
      const { boards } = open()
      await boards.create(BOARD)
      await boards.setTitle(BOARD.id, 'Ausweis')
      await boards.setLanguage(BOARD.id, 'en')
      await boards.setExpiry(BOARD.id, 3000)
      expect(await boards.get(BOARD.id)).toMatchObject({
        ...BOARD,
        title: 'Ausweis',
        language: 'en',
        expiresAt: 3000,
      })
      expect(await boards.expired(2999)).toEqual([])
      expect(await boards.expired(3000)).toEqual([BOARD.id])
    })

    test('[SV15] renewing a link ends the sessions of that role only', async () => {
      const { boards } = open()
      await boards.create(BOARD)
      await boards.addSession(session)
      await boards.addSession({ ...session, tokenHash: 'other', role: 'viewer' })
      expect(await boards.renew(BOARD.id, 'participant')).toBe(1)
      expect(await boards.renew('nobody', 'participant')).toBeNull()
      expect((await boards.get(BOARD.id))?.generations).toEqual({
        facilitator: 0,
        participant: 1,
        viewer: 0,
      })
      expect(await boards.session('hash')).toBeNull()
      expect((await boards.session('other'))?.role).toBe('viewer')
    })

    test('[SV15] a session keeps its name and goes with its board', async () => {
      const { boards } = open()
      await boards.create(BOARD)
      await boards.addSession(session)
      await boards.renameSession('hash', 'Ayşe')
      const kept = { ...session, name: 'Ayşe', person: 1, isRemoved: false }
      expect(await boards.session('hash')).toEqual(kept)
      expect(await boards.remove(BOARD.id)).toBe(true)
      expect(await boards.remove(BOARD.id)).toBe(false)
      expect(await boards.session('hash')).toBeNull()
      expect(await boards.get(BOARD.id)).toBeNull()
      await expect(boards.addSession(session)).rejects.toThrow()
    })

    test('[SV120] a link that is switched off stays so until it is renewed, and whoever does it goes on', async () => {
      const { boards } = open()
      await boards.create(BOARD)
      await boards.addSession(session)
      await boards.addSession({ ...session, tokenHash: 'own' })
      const off = async () => (await boards.get(BOARD.id))?.revoked
      expect(await boards.renew(BOARD.id, 'participant', { isOff: true, keep: 'own' })).toBe(1)
      expect(await boards.session('hash')).toBeNull()
      expect((await boards.session('own'))?.generation).toBe(1)
      expect(await off()).toEqual(['participant'])
      await boards.renew(BOARD.id, 'viewer', { isOff: true, keep: 'own' })
      expect((await boards.session('own'))?.generation).toBe(1)
      expect(await off()).toEqual(['participant', 'viewer'])
      await boards.renew(BOARD.id, 'participant')
      expect(await off()).toEqual(['viewer'])
    })

    test('[SV121] people are counted, each gets a number of their own, and it is never used again', async () => {
      const { boards } = open()
      await boards.create(BOARD)
      await boards.create({ ...BOARD, id: 'board-b' })
      const numbers = [
        await boards.addSession(session),
        await boards.addSession({ ...session, tokenHash: 'other' }),
        await boards.addSession({ ...session, tokenHash: 'elsewhere', board: 'board-b' }),
      ]
      await boards.renew(BOARD.id, 'participant')
      numbers.push(await boards.addSession({ ...session, tokenHash: 'late', generation: 1 }))
      expect(numbers).toEqual([1, 2, 1, 3])
      expect((await boards.sessionOf(BOARD.id, 3))?.tokenHash).toBe('late')
      expect(await boards.sessionOf(BOARD.id, 2)).toBeNull()
    })

    test('[SV122] a session with another role is as one of that role’s link', async () => {
      const { boards } = open()
      await boards.create(BOARD)
      await boards.renew(BOARD.id, 'facilitator')
      await boards.addSession(session)
      await boards.setSessionRole('hash', 'facilitator')
      expect(await boards.session('hash')).toMatchObject({ role: 'facilitator', generation: 1 })
      await boards.renew(BOARD.id, 'participant')
      expect(await boards.session('hash')).not.toBeNull()
      await boards.renew(BOARD.id, 'facilitator')
      expect(await boards.session('hash')).toBeNull()
    })

    test('[SV123] who was removed stays removed, also when the link is renewed', async () => {
      const { boards } = open()
      await boards.create(BOARD)
      await boards.addSession(session)
      await boards.removePerson('hash')
      await boards.renew(BOARD.id, 'participant')
      expect((await boards.session('hash'))?.isRemoved).toBe(true)
    })

    test('[SV124] a pause is kept', async () => {
      const { boards } = open()
      await boards.create(BOARD)
      await boards.setPaused(BOARD.id, true)
      expect((await boards.get(BOARD.id))?.isPaused).toBe(true)
      await boards.setPaused(BOARD.id, false)
      expect((await boards.get(BOARD.id))?.isPaused).toBe(false)
    })
  })
}

/** What every registry of short codes must keep to; `open` gives an empty storage each time. */
export function codeRegistryContract(name: string, open: () => Storage): void {
  const code = { board: 'board-a', hash: 'h1', nonce: 'n1', expiresAt: 1000 }

  describe(`code registry: ${name}`, () => {
    test('[SV125] a board has one code; a new one ends the one before', async () => {
      const { boards, codes } = open()
      await boards.create(BOARD)
      expect(await codes.put({ ...code, board: 'nobody' })).toBe(false)
      expect(await codes.put(code)).toBe(true)
      expect(await codes.find('h1')).toEqual(code)
      const next = { ...code, hash: 'h2', nonce: 'n2' }
      expect(await codes.put(next)).toBe(true)
      expect(await codes.find('h1')).toBeNull()
      expect(await codes.of('board-a')).toEqual(next)
      await codes.remove('board-a')
      expect(await codes.of('board-a')).toBeNull()
    })

    test('[SV125] the digits of one board are never those of another, until their time is up', async () => {
      const { boards, codes } = open()
      await boards.create(BOARD)
      await boards.create({ ...BOARD, id: 'board-b' })
      await codes.put(code)
      expect(await codes.put({ ...code, board: 'board-b' })).toBe(false)
      expect(await codes.of('board-b')).toBeNull()
      await codes.removeExpired(999)
      expect(await codes.put({ ...code, board: 'board-b' })).toBe(false)
      await codes.removeExpired(1000)
      expect(await codes.put({ ...code, board: 'board-b' })).toBe(true)
    })

    test('[SV125] a code goes with its board', async () => {
      const { boards, codes } = open()
      await boards.create(BOARD)
      await codes.put(code)
      await boards.remove(BOARD.id)
      expect(await codes.find('h1')).toBeNull()
    })
  })
}
