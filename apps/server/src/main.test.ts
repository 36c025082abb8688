import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { connectBoard } from '@amtsweg/sync'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { until } from './testing/poll.ts'
import { bearer, connectStock, postJson, socketClass } from './testing/running-server.ts'
import { spawnServer } from './testing/spawned-server.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

async function refusalOf(variables: Readonly<Record<string, string>>, webFolder?: string) {
  const all = { PORT: '0', AMTSWEG_DATA: temporaryFolder(), ...variables }
  const server = spawnServer(all, webFolder)
  const code = await server.ended
  return { code, out: server.stdout(), lines: server.stderr().trim().split('\n') }
}

async function makeBoard(url: string) {
  const response = await postJson(`${url}/api/boards`, { title: 'Bauantrag', template: 'empty' })
  const board: unknown = await response.json()
  // Safe: the interface's own tests look at its form.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { id, links } = board as { id: string; links: { participant: string } }
  return { id, key: new URL(links.participant).hash.slice(1) }
}

test.each([
  ['PORT', 'abc'],
  ['CREATE_BOARDS', 'maybe'],
  ['BOARD_TTL_DAYS', '-1'],
  ['LOG_LEVEL', 'x'],
  ['DATABASE_URL', 'postgres://user:secret@db'],
  ['AMTSWEG_PORT', '80'],
])('[SV2] %s=%s ends the start with one sentence and code 1', async (name, value) => {
  const folder = temporaryFolder()
  const refusal = await refusalOf({ [name]: value, AMTSWEG_DATA: join(folder, 'data') })
  expect(refusal).toEqual({ code: 1, out: '', lines: [expect.stringContaining(name)] })
  expect(refusal.lines[0]).not.toContain('secret')
  expect(readdirSync(folder)).toEqual([])
})

test('[SV2] without built pages the start ends with one sentence and code 1', async () => {
  const refusal = await refusalOf({}, temporaryFolder())
  expect(refusal).toEqual({ code: 1, out: '', lines: [expect.stringContaining('run npm start')] })
})

test('[SV2] a taken port ends the start with one sentence and code 1', async () => {
  const blocker = createServer().listen(0)
  onTestFinished(() => void blocker.close())
  await until('listening', () => blocker.listening)
  const address = blocker.address()
  const port = String(typeof address === 'object' ? address?.port : '')
  expect(await refusalOf({ PORT: port })).toEqual({
    code: 1,
    out: '',
    lines: [`Port ${port} is taken by another program; stop it or set PORT to another number.`],
  })
})

test('[SV2] a damaged database and an unwritable folder end the start, nothing overwritten', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'amtsweg.sqlite')
  writeFileSync(file, 'keine Datenbank '.repeat(1000))
  const hash = () => createHash('sha256').update(readFileSync(file)).digest('hex')
  const before = hash()
  const damaged = await refusalOf({ AMTSWEG_DATA: folder })
  const unwritable = await refusalOf({ AMTSWEG_DATA: join(file, 'data') })
  expect(damaged).toEqual({ code: 1, out: '', lines: [expect.stringContaining('is damaged')] })
  expect(unwritable).toEqual({
    code: 1,
    out: '',
    lines: [expect.stringContaining('cannot be written to')],
  })
  expect(hash()).toBe(before)
})

test('[SV4] the address stands on stdout, the log on stderr as JSON, and SIGTERM ends in order', async () => {
  const server = spawnServer({ PORT: '0', AMTSWEG_DATA: temporaryFolder() })
  const url = await server.url()
  const live: unknown = await fetch(`${url}/health/live`).then((r) => r.json())
  const ready: unknown = await fetch(`${url}/health/ready`).then((r) => r.json())
  const metrics = await fetch(`${url}/metrics`).then((r) => r.text())
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.stdout()).toBe(`Amtsweg: ${url}\n`)
  expect(live).toEqual({ status: 'ok' })
  expect(ready).toEqual({
    status: 'ok',
    checks: { storage: true, writing: true, accepting: true },
  })
  expect(metrics).toContain('amtsweg_connections 0')
  for (const line of server.stderr().trim().split('\n')) {
    expect(JSON.parse(line)).toMatchObject({ msg: expect.any(String) })
  }
})

test('[SV30] after kill -9 nothing that was acknowledged or seen is lost', async () => {
  const dataFolder = temporaryFolder()
  const variables = { AMTSWEG_DATA: dataFolder, LOG_LEVEL: 'error' }
  const acknowledged: string[] = []
  const seen = new Set<string>()
  const first = spawnServer({ ...variables, PORT: '0' })
  const url = await first.url()
  const { id, key } = await makeBoard(url)
  const doc = new Y.Doc()
  const connection = connectBoard({
    url: url.replace(/^http/, 'ws'),
    boardId: id,
    doc,
    WebSocketPolyfill: socketClass(bearer(key)),
  })
  onTestFinished(() => connection.close())
  const watcher = connectStock(url, id, bearer(key))
  watcher.doc.getMap('board').observe((event) => {
    for (const name of event.keysChanged) seen.add(name)
  })
  await until('saved', () => connection.status() === 'saved' && watcher.provider.synced)
  for (let count = 0; count < 40; count++) {
    doc.getMap('board').set(`word-${count}`, count)
    if (count % 10 !== 9) continue
    await until('saved', () => connection.status() === 'saved')
    acknowledged.push(...Array.from({ length: 10 }, (_, index) => `word-${count - index}`))
  }
  for (let count = 40; count < 60; count++) doc.getMap('board').set(`word-${count}`, count)
  first.process.kill('SIGKILL')
  await first.ended
  connection.close()
  watcher.provider.destroy()

  const second = spawnServer({ ...variables, PORT: '0' })
  const later = connectStock(await second.url(), id, bearer(key))
  await until('synced', () => later.provider.synced)
  const there = new Set(later.doc.getMap('board').keys())
  expect(acknowledged.length).toBe(40)
  expect(acknowledged.filter((word) => !there.has(word))).toEqual([])
  expect([...seen].filter((word) => !there.has(word))).toEqual([])
})
