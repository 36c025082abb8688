import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { until } from '../testing/poll.ts'
import { bearer, connectStock, startServer } from '../testing/running-server.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { runAudit } from './run-audit.ts'
import { runBoards } from './run-boards.ts'
import { runDelete } from './run-delete.ts'
import { runExtend } from './run-extend.ts'

const CANARY = 'Kanarienvogel-51c9'

test('[SV113] the operator lists the boards while the server runs, and no title steers the terminal', async () => {
  const dataFolder = temporaryFolder()
  const server = await startServer({ dataFolder })
  expect(await runBoards([], dataFolder)).toEqual({ ok: true, sentence: 'There are no boards.' })
  const board = await server.makeBoard({ title: 'Bauantrag \u001B[2J\u202E' })
  const list = await runBoards([], dataFolder)
  const [head, line] = list?.sentence.split('\n') ?? []
  expect(head).toMatch(/^id +size +people +last change +expires +title$/)
  const day = '\\d{4}-\\d\\d-\\d\\d'
  expect(line).toMatch(
    new RegExp(`^${board.id}  \\d+ kB +0 +${day} +${day} +Bauantrag \\?\\[2J\\?$`),
  )
  expect(await runBoards(['x'], dataFolder)).toBeNull()
})

test('[SV114] a board that the operator deletes is closed for all within seconds, and in no file any more', async () => {
  const dataFolder = temporaryFolder()
  const server = await startServer({ dataFolder })
  const board = await server.makeBoard({ title: CANARY })
  const stays = await server.makeBoard({ title: 'Ausweis' })
  const { doc, provider } = connectStock(server.url, board.id, bearer(board.keys.participant))
  const neighbour = connectStock(server.url, stays.id, bearer(stays.keys.participant))
  await until('synced', () => provider.synced && neighbour.provider.synced)
  let closed = 0
  provider.on('connection-close', (event) => void (closed = event?.code ?? 0))
  const write = (round: number) => doc.getMap('board').set('title', `${CANARY} ${round}`)
  write(0)

  const ending = await runDelete([board.id], dataFolder)
  expect(ending?.ok).toBe(true)
  expect(ending?.sentence).toContain(`Deleted board ${board.id}`)
  // Whoever is still there goes on writing, and nothing of it comes back.
  for (let round = 1; round <= 20; round += 1) write(round)
  await until('closed', () => closed === 4404, 5_000)
  await until(
    'scrubbed',
    () =>
      !readdirSync(dataFolder).some((file) =>
        readFileSync(join(dataFolder, file)).includes(CANARY),
      ),
  )
  expect(neighbour.provider.synced).toBe(true)
  const answer = await fetch(`${server.url}/api/boards/${board.id}`, {
    headers: bearer(board.keys.facilitator),
  })
  expect(answer.status).toBe(404)
  expect(await runDelete([board.id], dataFolder)).toEqual({
    ok: false,
    sentence: `There is no board ${board.id}.`,
  })
  expect((await runAudit(['--board', board.id], dataFolder))?.sentence).toMatch(
    /created {2}maker\n.*deleted {2}operator$/,
  )
})

test('[SV115] the operator lets a board live longer, and the server that runs says so', async () => {
  const dataFolder = temporaryFolder()
  const server = await startServer({ dataFolder, variables: { BOARD_TTL_DAYS: '10' } })
  const board = await server.makeBoard()
  const read = async () => {
    const answer = await fetch(`${server.url}/api/boards/${board.id}`, {
      headers: bearer(board.keys.viewer),
    })
    const body: unknown = await answer.json()
    return typeof body === 'object' && body !== null && 'expiresAt' in body
      ? Date.parse(String(body.expiresAt))
      : 0
  }
  const before = await read()
  const ending = await runExtend([board.id, '30'], dataFolder)
  const after = before + 30 * 24 * 60 * 60 * 1000
  expect(await read()).toBe(after)
  expect(ending).toEqual({
    ok: true,
    sentence: `Board ${board.id} now expires on ${new Date(after).toISOString().slice(0, 10)}.`,
  })
  for (const days of ['0', '-1', '1.5', 'x', '3651', '99999']) {
    expect((await runExtend([board.id, days], dataFolder))?.ok).toBe(false)
  }
  expect(await runExtend([board.id, '3650'], dataFolder)).toEqual({
    ok: false,
    sentence: `Board ${board.id} would live longer than 3650 days; nothing was changed.`,
  })
  expect(await runExtend(['x'.repeat(22), '1'], dataFolder)).toMatchObject({ ok: false })
  expect(await read()).toBe(after)
  expect(await runExtend([board.id], dataFolder)).toBeNull()
})
