import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { connectBoard } from '@amtsweg/sync'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { until } from '../testing/poll.ts'
import { bearer, connectStock, postJson, socketClass } from '../testing/running-server.ts'
import { spawnServer } from '../testing/spawned-server.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url))

/** Runs the program as an operator would. */
function amtsweg(words: readonly string[], dataFolder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    env: { PATH: process.env['PATH'] ?? '', AMTSWEG_DATA: dataFolder },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

async function makeBoard(url: string, template: string) {
  const response = await postJson(`${url}/api/boards`, { title: template, template })
  const board: unknown = await response.json()
  // Safe: the interface's own tests look at its form.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { id, links } = board as { id: string; links: { participant: string } }
  return { id, key: new URL(links.participant).hash.slice(1) }
}

/** All that programs can read of a board. */
async function answersOf(url: string, board: { readonly id: string; readonly key: string }) {
  const read = async (path: string) => {
    const response = await fetch(`${url}/api/boards/${board.id}${path}`, {
      headers: bearer(board.key),
    })
    expect(response.status).toBe(200)
    return response.text()
  }
  const { doc, provider } = connectStock(url, board.id, bearer(board.key))
  await until('synced', () => provider.synced)
  const document = Y.encodeStateAsUpdate(doc)
  provider.destroy()
  return { journeys: await read('/journeys'), board: await read('/export.json'), document }
}

test('[SV83] a backup taken while people write holds all that was acknowledged, and a restored server gives the same boards', async () => {
  const dataFolder = temporaryFolder()
  const variables = { PORT: '0', LOG_LEVEL: 'error' }
  const first = spawnServer({ ...variables, AMTSWEG_DATA: dataFolder })
  const url = await first.url()
  const boards = [
    await makeBoard(url, 'bewohnerparkausweis'),
    await makeBoard(url, 'baugenehmigung'),
    await makeBoard(url, 'empty'),
  ]
  const [written] = boards
  if (written === undefined) throw new Error('expected a board')
  const doc = new Y.Doc()
  const connection = connectBoard({
    url: url.replace(/^http/, 'ws'),
    boardId: written.id,
    doc,
    WebSocketPolyfill: socketClass(bearer(written.key)),
  })
  onTestFinished(() => connection.close())
  await until('saved', () => connection.status() === 'saved')
  for (let count = 0; count < 50; count += 1) doc.getMap('board').set(`word-${count}`, count)
  await until('saved', () => connection.status() === 'saved')
  let count = 50
  const writing = setInterval(() => doc.getMap('board').set(`word-${(count += 1)}`, count), 2)
  onTestFinished(() => clearInterval(writing))
  await until('writing', () => count > 80)

  const file = join(temporaryFolder(), 'boards.backup')
  expect(amtsweg(['backup', file], dataFolder)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Backed up 3 boards to'),
    stderr: '',
  })
  clearInterval(writing)
  const during = temporaryFolder()
  expect(amtsweg(['restore', file], during)).toMatchObject({ status: 0, stderr: '' })
  const second = spawnServer({ ...variables, AMTSWEG_DATA: during })
  const words = connectStock(await second.url(), written.id, bearer(written.key))
  await until('synced', () => words.provider.synced)
  const there = [...words.doc.getMap('board').keys()].filter((name) => name.startsWith('word-'))
  expect(there.length).toBeGreaterThanOrEqual(50)
  words.provider.destroy()

  await until('saved', () => connection.status() === 'saved')
  connection.close()
  // Over the older one.
  expect(amtsweg(['backup', file], dataFolder)).toMatchObject({ status: 0 })
  const noted = amtsweg(['audit'], during).stdout
  expect(noted).toMatch(/created {2}maker\n[^\n]+ {2}- {2}restored {2}operator\n$/)
  expect(amtsweg(['audit'], dataFolder).stdout).toMatch(/ {2}- {2}backed_up {2}operator\n$/)
  const after = temporaryFolder()
  expect(amtsweg(['restore', file], after)).toMatchObject({ status: 0 })
  const third = spawnServer({ ...variables, AMTSWEG_DATA: after })
  const restored = await third.url()
  for (const board of boards) {
    expect(await answersOf(restored, board)).toEqual(await answersOf(url, board))
  }
})

test('[SV84] what cannot be backed up or restored is refused in one sentence, and nothing is changed', async () => {
  const dataFolder = temporaryFolder()
  const server = spawnServer({ PORT: '0', AMTSWEG_DATA: dataFolder, LOG_LEVEL: 'error' })
  await makeBoard(await server.url(), 'empty')
  const files = temporaryFolder()
  const file = join(files, 'boards.backup')
  const text = join(files, 'text')
  writeFileSync(text, 'kein Backup '.repeat(2_000))
  const foreign = join(files, 'foreign.sqlite')
  const database = new DatabaseSync(foreign)
  database.exec('CREATE TABLE boards (id TEXT)')
  database.close()
  expect(amtsweg(['backup', file], dataFolder)).toMatchObject({ status: 0 })
  const cut = join(files, 'cut.backup')
  copyFileSync(file, cut)
  writeFileSync(cut, readFileSync(cut).subarray(0, 20_000))
  const empty = temporaryFolder()
  const walOnly = temporaryFolder()
  writeFileSync(join(walOnly, 'amtsweg.sqlite-wal'), 'x')

  for (const [words, folder, sentence] of [
    [['backup', file], empty, 'There is no database in'],
    [['backup', join(dataFolder, 'amtsweg.sqlite')], dataFolder, 'is the database itself'],
    [['backup', join(files, 'nowhere', 'file')], dataFolder, 'The backup was not written'],
    [['restore', join(files, 'nothing')], empty, 'There is no file'],
    [['restore', text], empty, 'is damaged'],
    [['restore', cut], empty, 'is damaged'],
    [['restore', foreign], empty, 'is not a database of Amtsweg'],
    [['restore', file], dataFolder, 'is in use by another Amtsweg'],
    [['restore', file], walOnly, 'is there already and was left as it is'],
    [['restore', file], join(text, 'folder'), 'cannot be written to'],
  ] as const) {
    const ending = amtsweg(words, folder)
    expect(ending).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining(sentence) })
    expect(ending.stderr.trim().split('\n')).toHaveLength(1)
  }
  expect(readdirSync(empty).filter((name) => name.includes('amtsweg'))).toEqual([])
  expect(readdirSync(files).toSorted()).toEqual([
    'boards.backup',
    'cut.backup',
    'foreign.sqlite',
    'text',
  ])
  expect(existsSync(join(walOnly, 'amtsweg.sqlite'))).toBe(false)

  server.process.kill('SIGTERM')
  await server.ended
  expect(amtsweg(['restore', file], dataFolder)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is there already and was left as it is'),
  })
})

test('[SV84] without a command it says how it is used', () => {
  const folder = temporaryFolder()
  for (const words of [[], ['backup'], ['toString', 'x'], ['backup', 'a', 'b']]) {
    const ending = amtsweg(words, folder)
    expect(ending).toMatchObject({ status: 2, stdout: '' })
    expect(ending.stderr).toContain('amtsweg backup <file>')
  }
})
