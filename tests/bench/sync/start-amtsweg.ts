import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { derivedKeys } from '../../../apps/server/src/access/keys.ts'
import { systemRandom } from '../../../apps/server/src/effects/random.ts'
import { openSqliteStorage } from '../../../apps/server/src/storage/sqlite/sqlite-storage.ts'
import type { Target } from './crowd.ts'
import { startProcess } from './server-process.ts'
import type { ServerProcess } from './server-process.ts'

const MAIN = join(import.meta.dirname, '../../../apps/server/src/main.ts')

const ONE_DAY_MS = 86_400_000

/**
 * The server as a town runs it, with SQLite in `folder` and durable commits. The boards are put into its storage before:
 * the interface lets one address make only some hundred at once.
 */
export async function startAmtsweg(options: {
  readonly folder: string
  /** File of the document that each board begins with. */
  readonly document: string
  readonly boards: number
}): Promise<{ readonly server: ServerProcess; readonly targets: readonly Target[] }> {
  const { folder, document, boards } = options
  const opening = openSqliteStorage(folder)
  if (!opening.ok) throw new Error(opening.sentence)
  const { storage } = opening
  const keys = derivedKeys(await storage.boards.secret(() => systemRandom.bytes(32)))
  const update = readFileSync(document)
  const now = Date.now()
  const made = []
  for (let number = 0; number < boards; number++) {
    const board = {
      id: `bench-${number}`,
      title: 'Messung',
      language: 'de',
      createdAt: now,
      expiresAt: now + ONE_DAY_MS,
      generations: { facilitator: 0, participant: 0, viewer: 0 },
    } as const
    await storage.boards.create(board)
    made.push({ id: board.id, key: keys.keyOf(board, 'participant') })
  }
  await storage.log.append(made.map(({ id }) => ({ board: id, update, at: now, author: '' })))
  await storage.close()

  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Amtsweg</title>')
  const server = await startProcess([MAIN, folder], {
    PORT: '0',
    HOST: '127.0.0.1',
    AMTSWEG_DATA: folder,
  })
  const targets = made.map(({ id, key }) => ({
    url: `ws://127.0.0.1:${server.port}/api/boards/${id}/sync`,
    headers: { authorization: `Bearer ${key}` },
  }))
  return { server, targets }
}
