import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { systemClock } from '../effects/clock.ts'
import { DATABASE_FILE } from '../storage/sqlite/open-database.ts'
import { SAMPLE_IMAGES } from '../testing/sample-images.ts'
import { until } from '../testing/poll.ts'
import { connectStock, postJson, startServer } from '../testing/running-server.ts'

const DAY = 24 * 60 * 60 * 1000
const CANARY = 'Kanarienvogel-93ab'

/** Bytes from within all that is stored of boards: what is packed holds no word that could be looked for. */
function piecesIn(dataFolder: string): readonly Buffer[] {
  const database = new DatabaseSync(join(dataFolder, DATABASE_FILE), { readOnly: true })
  try {
    return ['updates', 'snapshots', 'segments', 'points', 'images'].flatMap((table) =>
      database
        .prepare(`SELECT data FROM ${table}`)
        .all()
        .map(({ data }) => {
          if (!(data instanceof Uint8Array)) throw new Error('expected a blob')
          const middle = Math.floor(data.length / 2)
          return Buffer.from(data.subarray(Math.max(0, middle - 16), middle + 16))
        }),
    )
  } finally {
    database.close()
  }
}

test('[SV16] a board that expires is in no file any more: log, journal, snapshots, history, named states, sessions', async () => {
  let passed = 0
  const clock = { ...systemClock, now: () => Date.now() + passed }
  const server = await startServer({ clock })
  const { dataFolder, services } = server
  const board = await server.makeBoard({ title: CANARY, template: 'bewohnerparkausweis' })
  const url = `${server.url}/api/boards/${board.id}`
  const key = board.keys.participant
  const session = await postJson(`${url}/session`, { key, name: CANARY })
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { doc, provider } = connectStock(server.url, board.id, { cookie })
  await until('synced', () => provider.synced)
  for (const round of [1, 2]) {
    doc.getMap('board').set('note', `${CANARY} ${round}`.padEnd(5_000, String(round)))
    await until(
      'stored',
      async () => (await services.storage.log.read(board.id, round)).rows.length > 0,
    )
    const held = await services.rooms.acquire(board.id)
    if (round === 1) await held.room.fold()
    held.release()
    const point = await postJson(`${url}/history/points`, { name: CANARY }, { cookie })
    expect(point.status).toBe(201)
  }
  const image = await fetch(`${url}/images`, {
    method: 'POST',
    headers: { 'content-type': 'image/webp', cookie },
    body: SAMPLE_IMAGES['image/webp'],
  })
  expect(image.status).toBe(201)
  const pieces = piecesIn(dataFolder)
  const holding = (what: string | Buffer) =>
    readdirSync(dataFolder).filter((name) => readFileSync(join(dataFolder, name)).includes(what))
  expect(pieces.length).toBeGreaterThanOrEqual(6)
  expect(pieces.filter((piece) => holding(piece).length === 0)).toEqual([])
  expect(holding(CANARY)).toContain(`${DATABASE_FILE}-wal`)

  provider.destroy()
  await until('nobody is there', () => !services.rooms.occupied(board.id))
  passed = 181 * DAY
  await services.expiry.removeExpired()
  expect(holding(CANARY)).toEqual([])
  expect(pieces.flatMap(holding)).toEqual([])
  const acts = await services.storage.audit.read({ board: board.id, limit: 10 })
  expect(acts.map(({ act, by }) => [act, by])).toEqual([
    ['created', 'maker'],
    ['expired', 'server'],
  ])
})
