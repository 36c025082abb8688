import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Experiment, Findings, Setting } from './experiment.ts'
import { bearer, makeBoard } from './made-board.ts'
import type { MadeBoard } from './made-board.ts'
import { liveWords } from './on-disk.ts'
import { seededRandom } from './seeded-random.ts'
import { serverProcess } from './server-process.ts'
import { allBack, wordWriter } from './word-writer.ts'
import type { WordWriter } from './word-writer.ts'

const CLI = join(import.meta.dirname, '../../apps/server/src/cli.ts')
const WRITERS = 20
const TEMPLATES = ['bewohnerparkausweis', 'baugenehmigung', 'empty'] as const
const EXPORTS = [
  '',
  '/journeys',
  '/export.json',
  '/export.csv',
  '/export.md',
  '/export.mmd',
] as const

/** Backups while 20 people write, and a second server on the last one. */
export const backup: Experiment = {
  name: 'a backup taken under 20 writers holds all that was acknowledged, and a server restored from it answers as the first',
  run,
}

async function run({ long, seed }: Setting): Promise<Findings> {
  const random = seededRandom(seed)
  const backups = long ? 10 : 1
  const home = mkdtempSync(join(tmpdir(), 'amtsweg-backup-'))
  const file = join(home, 'boards.backup')
  const server = await serverProcess()
  const problems: string[] = []
  const writers: WordWriter[] = []
  let compared = 0
  try {
    const boards: MadeBoard[] = []
    for (const template of TEMPLATES) boards.push(await makeBoard(server.url, template))
    const [board] = boards
    if (board === undefined) throw new Error('expected a board')
    for (let at = 0; at < WRITERS; at++) {
      const options = { url: server.url, board, name: String(at), random, seen: new Set<string>() }
      writers.push(wordWriter(options))
    }
    await allBack(writers)
    for (let round = 0; round < backups; round++) {
      for (const writer of writers) writer.begin(100)
      const told = writers.flatMap(({ acknowledged }) => [...acknowledged])
      await amtsweg('backup', file, server.dataFolder)
      const folder = join(home, `during-${round}`)
      await amtsweg('restore', file, folder)
      const there = liveWords(folder, board.id)
      const lost = told.filter((word) => !there.has(word))
      if (lost.length > 0) problems.push(`backup ${round} lacks ${lost.length} acknowledged words`)
    }
    for (const writer of writers) writer.stop()
    await allBack(writers)
    await amtsweg('backup', file, server.dataFolder)
    const dataFolder = join(home, 'after')
    await amtsweg('restore', file, dataFolder)
    const second = await serverProcess({ dataFolder })
    try {
      for (const each of boards) {
        for (const [role, key] of Object.entries(each.keys)) {
          for (const path of EXPORTS) {
            const before = await answer(server.url, each.id, { key, path })
            const after = await answer(second.url, each.id, { key, path })
            compared += 1
            if (before !== after)
              problems.push(`${role} gets another ${path || 'board'} than before`)
          }
        }
      }
    } finally {
      await second.remove()
    }
    return {
      figures: {
        'backups under writers': backups,
        'words told saved': writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0),
        'answers compared (3 boards, 3 links, 6 each)': compared,
      },
      problems,
    }
  } finally {
    for (const writer of writers) writer.close()
    await server.remove()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Runs the operator's program. Not synchronously: meanwhile people write. */
async function amtsweg(command: 'backup' | 'restore', file: string, folder: string): Promise<void> {
  const child = spawn(process.execPath, [CLI, command, file], {
    env: { PATH: process.env['PATH'] ?? '', AMTSWEG_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(child, 'exit')
  if (child.exitCode !== 0) throw new Error(`amtsweg ${command} ended with ${child.exitCode}`)
}

/** Status and body. How many are on the board differs, and is left out, as is its end, which a visit puts off. */
async function answer(
  url: string,
  id: string,
  { key, path }: { readonly key: string; readonly path: string },
): Promise<string> {
  const response = await fetch(`${url}/api/boards/${id}${path}`, { headers: bearer(key) })
  const text = (await response.text()).replaceAll(url, 'http://server')
  return `${response.status} ${text.replaceAll(/"expiresAt":"?[^",}]+"?/g, '')}`
}
