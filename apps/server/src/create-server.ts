import { createServer as createHttpServer } from 'node:http'
import type { Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { actNotes } from './audit/note-act.ts'
import { createAccess } from './access/access.ts'
import { createAdministration } from './access/administration.ts'
import { codeDoor } from './access/code-door.ts'
import { derivedKeys } from './access/keys.ts'
import { rateLimiter } from './access/rate-limiter.ts'
import { shortCodes } from './access/short-codes.ts'
import { createExpiry } from './boards/expiry.ts'
import { roomPreparation } from './boards/prepare-room.ts'
import { watchElsewhere } from './boards/watch-elsewhere.ts'
import { localBus } from './effects/bus.ts'
import { systemClock } from './effects/clock.ts'
import type { Clock } from './effects/clock.ts'
import { stderrLogger } from './effects/logger.ts'
import type { Logger } from './effects/logger.ts'
import { systemRandom } from './effects/random.ts'
import type { Random } from './effects/random.ts'
import type { Environment } from './environment.ts'
import { createApp } from './http/app.ts'
import type { Services } from './http/services.ts'
import { upgrades } from './http/upgrade.ts'
import { listen } from './listen.ts'
import { missingPages } from './missing-pages.ts'
import { createMetrics } from './metrics.ts'
import { pictureMaker } from './pictures/picture-maker.ts'
import { RATES } from './rates.ts'
import { Rooms } from './rooms/rooms.ts'
import { shutdownList } from './shutdown-list.ts'
import { commitQueue } from './storage/commit-queue.ts'
import type { CommittedGroup } from './storage/commit-queue.ts'
import { openSqliteStorage } from './storage/sqlite/sqlite-storage.ts'
import type { Storage } from './storage/storage.ts'
import type { WebFiles } from './web/web-files.ts'
import { webPages } from './web/web-pages.ts'

/** A server that listens. */
export interface RunningServer {
  /** `http://localhost:<port>`. */
  readonly url: string
  readonly port: number
  readonly services: Services
  /** Stops in order: nothing new comes in, what waits is stored, clients are told to come back, the database closes. */
  close(): Promise<void>
}

/** The server, or one sentence for the operator. */
export type ServerStart =
  | { readonly ok: true; readonly server: RunningServer }
  | { readonly ok: false; readonly sentence: string }

/** What a server is made of; all but the environment has a default. */
export interface ServerOptions {
  readonly environment: Environment
  /** The built pages; `null` answers only programs. */
  readonly files: WebFiles | null
  readonly clock?: Clock | undefined
  readonly random?: Random | undefined
  readonly logger?: Logger | undefined
  /** Instead of SQLite in the data folder. */
  readonly storage?: Storage | undefined
}

/** Opens the storage, puts everything together and listens. */
export async function createServer(options: ServerOptions): Promise<ServerStart> {
  const { environment, files, clock = systemClock, random = systemRandom } = options
  const logger = options.logger ?? stderrLogger(environment.logLevel)
  const opening =
    options.storage === undefined
      ? openSqliteStorage(environment.dataFolder)
      : { ok: true as const, storage: options.storage }
  if (!opening.ok) return opening
  const { storage } = opening

  let isStopping = false
  const bus = localBus()
  const metrics = createMetrics({
    connections: () => rooms.connections,
    rooms: () => rooms.size,
    boards: () => storage.boards.count(),
    failing: () => commits.failing(),
  })
  const { log } = storage
  const onGroup = (group: CommittedGroup) => {
    metrics.group(group)
    for (const board of group.boards) void expiry.worked(board)
  }
  const commits = commitQueue({ log, clock, logger, onGroup })
  const prepare = roomPreparation({
    boards: storage.boards,
    images: storage.images,
    logger,
    clock,
    random,
  })
  const onBroadcast = (receivers: number) => metrics.broadcast(receivers)
  const note = actNotes({ audit: storage.audit, clock, logger })
  const onLock = (board: string, act: 'locked' | 'unlocked') =>
    void note({ board, act, by: 'facilitator' })
  const rooms = new Rooms({ log, commits, clock, logger, bus, prepare, onBroadcast, onLock })
  const expiry = createExpiry({
    storage,
    bus,
    clock,
    logger,
    ttlDays: environment.boardTtlDays,
    occupied: (board) => rooms.occupied(board),
  })
  const elsewhere = watchElsewhere({ storage, open: () => rooms.open(), bus, clock, logger })
  const secret = await storage.boards.secret(() => random.bytes(32))
  const keys = derivedKeys(secret)
  const codes = shortCodes({ codes: storage.codes, secret, clock, random })
  const administration = createAdministration({
    boards: storage.boards,
    codes,
    bus,
    note,
  })
  const services: Services = {
    environment,
    storage,
    commits,
    rooms,
    access: createAccess({ boards: storage.boards, keys, clock, random }),
    keys,
    administration,
    codes,
    codeDoor: codeDoor(codes, clock),
    expiry,
    note,
    bus,
    clock,
    random,
    logger,
    metrics,
    creations: rateLimiter(RATES.creations, clock),
    mistakes: rateLimiter(RATES.mistakes, clock),
    looksBack: rateLimiter(RATES.looksBack, clock),
    historyFiles: rateLimiter(RATES.historyFiles, clock),
    pictures: pictureMaker({ clock, logger }),
    pictureTurns: rateLimiter(RATES.pictures, clock),
    stopping: () => isStopping,
  }
  const app = createApp(services, webPages(files, services))
  const sockets = upgrades(services)
  const http = httpServer(app.fetch)
  http.on('upgrade', (request, socket, head) => sockets.handle(request, socket, head))

  const listening = await listen(http, environment)
  if (!listening.ok) {
    await storage.close()
    return listening
  }
  expiry.start()
  elsewhere.start()
  const { port } = listening
  logger.info('listening', { port })
  for (const sentence of missingPages(environment.legal)) logger.warn(sentence)

  const close = shutdownList(logger, [
    ['announce', () => void (isStopping = true)],
    ['expiry', () => expiry.stop()],
    ['elsewhere', () => elsewhere.stop()],
    ['listening', () => stopListening(http)],
    ['pictures', () => services.pictures.close()],
    ['commits', () => commits.close()],
    ['rooms', () => rooms.close()],
    ['sockets', () => sockets.close()],
    ['requests', () => endRequests(http, clock)],
    ['storage', () => storage.close()],
  ])
  return { ok: true, server: { url: `http://localhost:${port}`, port, services, close } }
}

function httpServer(fetch: (request: Request) => Response | Promise<Response>): Server {
  const listener = getRequestListener(fetch)
  // Somebody who sends headers or a body drop by drop must not hold a line for ever.
  const times = { headersTimeout: 20_000, requestTimeout: 120_000, keepAliveTimeout: 10_000 }
  return createHttpServer(times, (request, response) => void listener(request, response))
}

/** Milliseconds that running requests get at the end. */
const LAST_REQUESTS_MS = 2000

/** No new lines; those that are open go on until their answer is sent. */
function stopListening(http: Server): void {
  http.close()
  http.closeIdleConnections()
}

function endRequests(http: Server, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const cut = clock.after(LAST_REQUESTS_MS, () => http.closeAllConnections())
    const done = () => {
      cut.cancel()
      resolve()
    }
    http.closeIdleConnections()
    http.getConnections((_, count) => {
      if (count === 0) done()
      else http.once('close', done)
    })
  })
}
