import { connect } from 'node:net'
import type { TestServer } from '@amtsweg/server/testing'

/** A request as somebody sends it by the thousand. */
interface PlainRequest {
  readonly method?: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** Lines at once, and requests that are on their way on each: as much as a server takes from one machine. */
const LINES = 4
const AT_ONCE = 100

/**
 * Sends so many requests to a server, each line's one behind the other without waiting for answers; gives back how often each status
 * came. Ten times as fast as `fetch`.
 */
export async function pipelined(
  server: TestServer,
  count: number,
  request: (at: number) => PlainRequest,
): Promise<ReadonlyMap<number, number>> {
  const statuses = new Map<number, number>()
  let next = 0
  const line = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(server.port, 'localhost')
      let rest = ''
      let waiting = 0
      const send = () => {
        let bytes = ''
        while (waiting < AT_ONCE && next < count) {
          bytes += bytesOf(request(next), server)
          next += 1
          waiting += 1
        }
        if (bytes !== '') socket.write(bytes)
        else if (waiting === 0) socket.end(resolve)
      }
      socket.on('connect', send)
      socket.on('error', reject)
      socket.on('data', (data) => {
        rest += data.toString('latin1')
        for (const [, status] of rest.matchAll(/HTTP\/1\.1 (\d{3}) /g)) {
          statuses.set(Number(status), (statuses.get(Number(status)) ?? 0) + 1)
          waiting -= 1
        }
        // A status line may be cut in two.
        rest = rest.slice(-STATUS_LINE).replace(/.*HTTP\/1\.1 \d{3} /s, '')
        if (waiting < AT_ONCE / 2) send()
      })
    })
  await Promise.all(Array.from({ length: LINES }, line))
  return statuses
}

/** Characters of a status line up to its last digit, and the space behind. */
const STATUS_LINE = 'HTTP/1.1 200 '.length

function bytesOf({ method = 'GET', path, headers, body = '' }: PlainRequest, server: TestServer) {
  const all = {
    host: `localhost:${server.port}`,
    'content-length': String(body.length),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`
}
