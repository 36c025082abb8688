import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  Connection,
  Rooms,
  commitQueue,
  fakeRandom,
  localBus,
  memoryLogger,
  memoryStorage,
  openSqliteStorage,
  roomPreparation,
} from '@amtsweg/server/testing/rooms'
import type { HeldRoom, Socket, Storage } from '@amtsweg/server/testing/rooms'
import type { VirtualTime } from './virtual-time.ts'

/** The one board of a run. */
export const BOARD = 'board'

/** Where the server keeps what is committed. */
export type StorageKind = 'memory' | 'sqlite'

/** A client in its room. */
export interface Admission {
  readonly held: HeldRoom
  readonly connection: Connection
}

type Life = ReturnType<typeof beginLife>

/**
 * The server from the upgrade of a socket to the disk: real rooms, commits, repairs and storage. It can be restarted in order,
 * or killed: then only what is on disk is there again.
 */
export class TownServer {
  readonly #time: VirtualTime
  readonly #storage: Storage
  readonly #close: () => void
  /** One for all lives: no two starts of a server make the same ids. */
  readonly #random = fakeRandom()
  #life: Life
  #connections = 0

  private constructor(time: VirtualTime, opened: { storage: Storage; close: () => void }) {
    this.#time = time
    this.#storage = opened.storage
    this.#close = opened.close
    this.#life = beginLife(time, opened.storage, this.#random)
  }

  /** A server with one board. */
  static async start(time: VirtualTime, kind: StorageKind): Promise<TownServer> {
    const server = new TownServer(time, openStorage(kind))
    await server.#storage.boards.create({
      id: BOARD,
      title: '',
      language: 'de',
      createdAt: time.now(),
      expiresAt: Number.MAX_SAFE_INTEGER,
      generations: { facilitator: 0, participant: 0, viewer: 0 },
    })
    return server
  }

  /** Opens the board, as the upgrade of a socket does. */
  hold(): Promise<HeldRoom> {
    return this.#life.rooms.acquire(BOARD)
  }

  /** Lets a socket of somebody in. `null` when the server has ended meanwhile. */
  async admit(session: string, socket: Socket): Promise<Admission | null> {
    const life = this.#life
    const held = await life.rooms.acquire(BOARD)
    if (life !== this.#life) return null
    const connection = new Connection({
      id: `c${(this.#connections += 1)}`,
      role: 'participant',
      name: session,
      session,
      socket,
      clock: life.clock,
    })
    return { held, connection }
  }

  /** The rows of the log become a snapshot. */
  async fold(): Promise<void> {
    const held = await this.hold()
    await held.room.fold()
    held.release()
  }

  /** Ends in order and starts again: what waits is stored. */
  async restart(): Promise<void> {
    const { rooms, commits } = this.#life
    rooms.close()
    await commits.close()
    this.#renew()
  }

  /** The machine goes down and comes back: nothing of the memory is left. */
  kill(): void {
    this.#renew()
  }

  async end(): Promise<void> {
    this.#life.stop()
    await this.#storage.close()
    this.#close()
  }

  #renew(): void {
    this.#life.stop()
    this.#life = beginLife(this.#time, this.#storage, this.#random)
  }
}

/** What there is from one start of the server to its end. Nothing of it happens after `stop`. */
function beginLife(
  time: VirtualTime,
  { log, boards, images }: Storage,
  random: ReturnType<typeof fakeRandom>,
) {
  const timers = new Set<{ cancel(): void }>()
  let isOver = false
  const clock = {
    now: () => time.now(),
    after(ms: number, run: () => void) {
      const timer = time.after(ms, () => {
        timers.delete(timer)
        if (!isOver) run()
      })
      timers.add(timer)
      return timer
    },
  }
  const logger = memoryLogger()
  const commits = commitQueue({ log, clock, logger })
  const prepare = roomPreparation({ boards, images, logger, clock, random })
  const rooms = new Rooms({ log, commits, clock, logger, bus: localBus(), prepare })
  return {
    clock,
    rooms,
    commits,
    stop: () => {
      isOver = true
      for (const timer of timers) timer.cancel()
    },
  }
}

function openStorage(kind: StorageKind): { storage: Storage; close: () => void } {
  if (kind === 'memory') return { storage: memoryStorage(), close: () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'amtsweg-fuzz-'))
  const opening = openSqliteStorage(folder)
  if (!opening.ok) throw new Error(opening.sentence)
  return { storage: opening.storage, close: () => rmSync(folder, { recursive: true }) }
}
