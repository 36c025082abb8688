import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { CloseCode } from '@amtsweg/sync'
import { CLOSE_CODES, LIMITS } from '@amtsweg/sync'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { Caller, Refusal } from '../access/access.ts'
import { readBoardCookie } from '../access/board-cookie.ts'
import { clientAddress } from '../access/client-address.ts'
import { isOwnOrigin } from '../access/own-origin.ts'
import { assertNever } from '../assert-never.ts'
import { UnusableBoardError } from '../boards/prepare-room.ts'
import { randomId } from '../effects/random.ts'
import { Connection } from '../rooms/connection.ts'
import type { HeldRoom } from '../rooms/rooms.ts'
import type { Services } from './services.ts'
import { wsSocket } from './ws-socket.ts'

/** Takes over the sockets of boards. */
export interface Upgrades {
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Resolves when all sockets have said goodbye; after a moment the others are cut. */
  close(): Promise<void>
}

/** A refusal is told after the upgrade, by a close code: an HTTP error would be retried for ever by y-websocket. */
interface Goodbye {
  readonly code: CloseCode
  readonly reason: string
}

/** Milliseconds that sockets get at the end to answer the close. */
const FAREWELL_MS = 500

const PATH = /^\/api\/boards\/([\w-]{1,64})\/sync$/

/** The WebSocket end of `WS /api/boards/:id/sync`. */
export function upgrades(services: Services): Upgrades {
  const { logger } = services
  const server = new WebSocketServer({
    noServer: true,
    // 266 kB for each idle connection with it, 11 kB without.
    perMessageDeflate: false,
    // Above our own limit, so that one who sends a little too much is told so by our code.
    maxPayload: LIMITS.frameBytes * 2,
  })

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { origin, host } = request.headers
    if (!isOwnOrigin({ origin, host }, services.environment.publicUrl)) {
      return refuseHttp(socket, '403 Forbidden')
    }
    const boardId = PATH.exec(request.url?.split('?')[0] ?? '')?.[1]
    if (boardId === undefined) return refuseHttp(socket, '404 Not Found')
    const entry = await enter(request, boardId)
    if (socket.destroyed) {
      if ('held' in entry) entry.held.release()
      return
    }
    server.handleUpgrade(request, socket, head, (client) => {
      // Without a listener a garbled frame would end the process.
      client.on('error', (error) => logger.debug('socket error', { board: boardId, error }))
      if ('held' in entry) join(client, entry)
      else wsSocket(client, services.clock).close(entry.code, entry.reason)
    })
  }

  /** All that takes time happens before the upgrade, so that no frame comes before somebody listens. */
  async function enter(
    request: IncomingMessage,
    boardId: string,
  ): Promise<Goodbye | { readonly held: HeldRoom; readonly caller: Caller }> {
    if (services.stopping()) return { code: 1012, reason: 'server restarts' }
    const credentials = {
      authorization: request.headers.authorization,
      token: readBoardCookie(request.headers.cookie, boardId),
    }
    const before = await services.access.authenticate(boardId, credentials)
    if (!before.ok) return goodbyeFor(before.reason, request, services)
    const held = await openRoom(before.caller)
    if (!('room' in held)) return held
    // Opening may take long; whose link was renewed meanwhile must not slip in.
    const after = await services.access.authenticate(boardId, credentials)
    if (after.ok) return { held, caller: after.caller }
    held.release()
    return goodbyeFor(after.reason, request, services)
  }

  async function openRoom({ board }: Caller): Promise<Goodbye | HeldRoom> {
    try {
      await services.expiry.touch(board)
      return await services.rooms.acquire(board.id)
    } catch (error) {
      if (error instanceof UnusableBoardError) return { code: 4409, reason: 'newer version' }
      logger.error('board could not be opened', {
        board: board.id,
        error: error instanceof Error ? error : undefined,
      })
      return { code: 1013, reason: 'try again later' }
    }
  }

  function join(client: WebSocket, { held, caller }: { held: HeldRoom; caller: Caller }): void {
    const { room } = held
    const connection = new Connection({
      id: randomId(services.random).slice(0, 8),
      role: caller.role,
      name: caller.name,
      session: caller.session,
      person: caller.person,
      socket: wsSocket(client, services.clock),
      clock: services.clock,
    })
    const names = { board: room.board, connection: connection.id }
    client.binaryType = 'nodebuffer'
    client.on('message', (data, isBinary) => {
      if (!isBinary) return connection.close(4400, 'binary frames only')
      try {
        room.receive(connection, frameOf(data))
      } catch (error) {
        logger.error('frame handler failed', {
          ...names,
          error: error instanceof Error ? error : undefined,
        })
        connection.close(4400, 'frame could not be handled')
      }
    })
    client.on('close', (code) => {
      // Who does not read hears no code either; the operator does.
      if (connection.closedWith === CLOSE_CODES.tooSlow) {
        logger.info('connection refused', {
          ...names,
          code: CLOSE_CODES.tooSlow,
          reason: 'too slow',
        })
      }
      logger.debug('connection closed', { ...names, code: connection.closedWith ?? code })
      room.detach(connection)
      held.release()
    })
    logger.debug('connection opened', { ...names, role: caller.role })
    room.attach(connection)
  }

  return {
    handle(request, socket, head) {
      socket.on('error', () => socket.destroy())
      admit(request, socket, head).catch((error: unknown) => {
        logger.error('upgrade failed', { error: error instanceof Error ? error : undefined })
        socket.destroy()
      })
    },
    async close() {
      const farewells = Array.from(
        server.clients,
        (client) => new Promise<void>((resolve) => client.once('close', () => resolve())),
      )
      const cut = services.clock.after(FAREWELL_MS, () => {
        for (const client of server.clients) client.terminate()
      })
      await Promise.all(farewells)
      cut.cancel()
      server.close()
    },
  }
}

function frameOf(data: unknown): Uint8Array {
  // binaryType 'nodebuffer' gives one Buffer a message.
  if (!(data instanceof Uint8Array)) throw new Error('expected one buffer per message')
  return data
}

function refuseHttp(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function goodbyeFor(reason: Refusal, request: IncomingMessage, services: Services): Goodbye {
  switch (reason) {
    case 'unknown_board':
      return { code: 4404, reason: 'no such board' }
    case 'no_session':
      return { code: 4401, reason: 'no session' }
    case 'removed':
      return { code: 4410, reason: 'removed from the board' }
    case 'wrong_board':
      return { code: 4403, reason: 'session of another board' }
    case 'wrong_key': {
      const address = clientAddress(
        {
          remote: request.socket.remoteAddress,
          forwardedFor: [request.headers['x-forwarded-for'] ?? []].flat().join(','),
        },
        services.environment.trustProxy,
      )
      return services.mistakes.allow(address)
        ? { code: 4403, reason: 'wrong key' }
        : { code: 4429, reason: 'too many wrong keys' }
    }
    default:
      return assertNever(reason)
  }
}
