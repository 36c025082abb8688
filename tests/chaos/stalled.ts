import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Experiment, Findings, Setting } from './experiment.ts'
import { bearer, makeBoard } from './made-board.ts'
import type { MadeBoard } from './made-board.ts'
import { isDisturbed, neighbours, quantile } from './neighbours.ts'
import { seededRandom } from './seeded-random.ts'
import { serverProcess } from './server-process.ts'
import { pause, until } from './until.ts'

const NEIGHBOURS = 10

/** Milliseconds between two pasted pictures: what fills the lines of those who do not read. */
const PICTURE_EVERY_MS = 100

/** Milliseconds after which each stalled reader must have been let go, and megabytes that they may cost meanwhile. */
const LET_GO_WITHIN_MS = 60_000
const MEMORY_LIMIT_MB = 600

/** People who open a board and then do not read, as a laptop does whose lid was closed, and one who reads slowly. */
export const stalled: Experiment = {
  name: '20 stalled readers are closed before they fill the memory, and the neighbours hardly notice',
  run,
}

async function run({ long, seed }: Setting): Promise<Findings> {
  const count = long ? 20 : 5
  const server = await serverProcess({ variables: { LOG_LEVEL: 'info' } })
  const problems: string[] = []
  const figures: Record<string, number | string> = {}
  try {
    const board = await makeBoard(server.url)
    const people = await neighbours(server.url, board, NEIGHBOURS)
    await pause(long ? 5000 : 1000)
    const before = quantile(people.takeLatencies(), 0.95)
    figures['without them, p95, ms'] = before.toFixed(1)
    figures['without them, server memory, MB'] = server.residentMegabytes()

    const slow = reader(server.url, board, 'slow')
    const stuck = Array.from({ length: count }, () => reader(server.url, board, 'stalled'))
    await until('the readers are in', () => stuck.every(({ isIn }) => isIn()))
    const picture = pictures(server.url, board, { seed, bytes: long ? 100_000 : 500_000 })
    let most = 0
    const started = performance.now()
    const closed = () => (server.log().match(/"too slow"/g) ?? []).length
    await until(
      'the stalled readers are let go',
      () => {
        most = Math.max(most, server.residentMegabytes())
        return closed() >= count
      },
      LET_GO_WITHIN_MS,
    ).catch(() => problems.push(`only ${closed()} of ${count} stalled readers were closed`))
    figures['until all were closed, s'] = ((performance.now() - started) / 1000).toFixed(1)
    await pause(long ? 5000 : 500)
    picture.close()
    const p95 = quantile(people.takeLatencies(), 0.95)
    figures['with them, p95, ms'] = p95.toFixed(1)
    figures['closed as too slow (4408)'] = closed()
    figures['most server memory, MB'] = most
    if (isDisturbed(p95, { long })) problems.push(`p95 with stalled readers: ${p95.toFixed(0)} ms`)
    if (most > MEMORY_LIMIT_MB) problems.push(`the server took ${most} MB`)
    await until('all edits have arrived', () => people.missing() < NEIGHBOURS * NEIGHBOURS)
    people.close()
    slow.close()
    for (const { close } of stuck) close()
    return { figures, problems }
  } finally {
    await server.remove()
  }
}

/** Somebody who asks for the document, and then reads not at all, or for a moment twice a second. */
function reader(url: string, board: MadeBoard, how: 'slow' | 'stalled') {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/boards/${board.id}/sync`, {
    headers: bearer(board.key),
  })
  let isIn = false
  let timer: NodeJS.Timeout | undefined
  socket.on('error', () => undefined)
  socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)))
  socket.once('message', () => {
    isIn = true
    socket.pause()
    if (how === 'slow') {
      timer = setInterval(() => {
        socket.resume()
        setImmediate(() => socket.pause())
      }, 500)
    }
  })
  return {
    isIn: () => isIn,
    close: () => {
      clearInterval(timer)
      socket.terminate()
    },
  }
}

/** Somebody who pastes picture after picture over the last one. */
function pictures(
  url: string,
  board: MadeBoard,
  { seed, bytes }: { readonly seed: number; readonly bytes: number },
) {
  const random = seededRandom(seed)
  const doc = new Y.Doc()
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/boards/${board.id}/sync`, {
    headers: bearer(board.key),
  })
  socket.on('error', () => undefined)
  doc.on('update', (update: Uint8Array) => {
    if (socket.readyState !== socket.OPEN) return
    const length: number[] = []
    for (let rest = update.length; ; rest >>>= 7) {
      length.push(rest > 127 ? (rest & 127) | 128 : rest)
      if (rest <= 127) break
    }
    socket.send(Buffer.concat([Buffer.from([0, 2, ...length]), update]))
  })
  const timer = setInterval(() => {
    doc.getMap('pictures').set('last', String(random()).repeat(bytes / 18))
  }, PICTURE_EVERY_MS)
  return {
    close: () => {
      clearInterval(timer)
      socket.terminate()
    },
  }
}
