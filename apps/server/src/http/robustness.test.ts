import { connect } from 'node:net'
import { boardFactsOf } from '@amtsweg/sync'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { until } from '../testing/poll.ts'
import { bearer, connectStock, postJson, startServer } from '../testing/running-server.ts'

test('[SV62] a large body that is refused for another reason still gets its answer', async () => {
  const server = await startServer()
  const body = JSON.stringify({ title: 'x'.repeat(5_000_000) })
  const statuses = await Promise.all([
    postJson(`${server.url}/api/boards`, body, { origin: 'https://evil.example' }),
    postJson(`${server.url}/api/boards`, body, { 'content-type': 'text/plain' }),
    postJson(`${server.url}/api/boards`, body),
    postJson(`${server.url}/api/nowhere`, body),
  ]).then((all) => all.map(({ status }) => status))
  expect(statuses).toEqual([403, 415, 413, 404])
})

test('[SV62] malformed requests and frames hurt nobody else', async () => {
  const server = await startServer()
  const board = await server.makeBoard()
  const { port } = server
  const raw = (text: string) =>
    new Promise<void>((resolve) => {
      const line = connect(port, 'localhost', () => line.end(text))
      line.on('error', () => resolve())
      line.on('close', () => resolve())
      line.resume()
    })
  const sync = `/api/boards/${board.id}/sync`
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n'
  await Promise.all(
    [
      'nonsense\r\n\r\n',
      'GET / HTTP/1.0\r\n\r\n',
      'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /b/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: a;script-src *\r\n\r\n',
      'POST /api/boards HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{"a',
      'POST /api/boards HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      `GET ${sync} HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`,
      `GET ${sync} HTTP/1.1\r\nHost: x\r\n${upgrade}Sec-WebSocket-Version: 99\r\nSec-WebSocket-Key: x\r\n\r\n`,
      `GET http://[ HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`,
    ].map(raw),
  )
  const socket = new WebSocket(`ws://localhost:${port}${sync}`, {
    headers: bearer(board.keys.viewer),
  })
  onTestFinished(() => socket.terminate())
  const closed = new Promise<number>((resolve) => void socket.on('close', resolve))
  socket.on('open', () => socket.send('text'))
  expect(await closed).toBe(4400)
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200)
  const errors = server.logger.lines.filter(({ level }) => level === 'error')
  expect(errors).toEqual([])
})

test('[SV9] neither keys nor names nor content nor cookies nor addresses are in the log', async () => {
  const server = await startServer()
  const name = 'Ayşe-Kanarienvogel'
  const board = await server.makeBoard({ title: name })
  const url = `${server.url}/api/boards/${board.id}`
  const opened = await postJson(`${url}/session`, { key: board.keys.participant, name })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { doc, provider } = connectStock(server.url, board.id, { cookie })
  await until('synced', () => provider.synced)
  boardFactsOf(doc).set('title', `${name} 2`)
  await until('the title is stored', async () => {
    const stored = await server.services.storage.boards.get(board.id)
    return stored?.title === `${name} 2`
  })
  await postJson(`${url}/journeys`, `{"title": "${name}"`, bearer(board.keys.participant))
  await postJson(`${url}/journeys`, { title: name }, bearer(board.keys.participant))
  await fetch(`${url}?name=${name}`, { headers: bearer('wrong') })
  await fetch(url, { method: 'DELETE', headers: bearer(board.keys.facilitator) })
  provider.destroy()
  await until('the connection is closed', () =>
    server.logger.lines.some(({ message }) => message === 'connection closed'),
  )
  const log = JSON.stringify(server.logger.lines)
  const secrets = [
    name,
    cookie.split('=')[1] ?? '',
    ...Object.values(board.keys),
    '127.0.0.1',
    '::1',
  ]
  expect(log).toContain(board.id)
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
})
