import { assertNever } from '../assert-never.ts'
import type { BoardEvent, Bus } from '../effects/bus.ts'
import type { Clock, Timer } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import type { CommitQueue } from '../storage/commit-queue.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import { Room } from './room.ts'

/** Milliseconds that an empty room stays: a reload or a lost connection finds it still open. */
export const UNLOAD_AFTER_MS = 30_000

/** A room that stays in memory until it is released. */
export interface HeldRoom {
  readonly room: Room
  /** Call once, when done with the room. */
  release(): void
}

/** What rooms work with. */
export interface RoomsOptions {
  readonly log: UpdateLog
  readonly commits: CommitQueue
  readonly clock: Clock
  readonly logger: Logger
  readonly bus: Bus
  /** Called with a freshly loaded room before anybody gets in. Rejects when the board cannot be used. */
  readonly prepare: (room: Room) => Promise<void>
  /** Hears of locks that were set or taken off. */
  readonly onLock?: ((board: string, act: 'locked' | 'unlocked') => void) | undefined
  readonly onBroadcast?: ((receivers: number) => void) | undefined
}

interface Entry {
  readonly loading: Promise<Room>
  room: Room | null
  holds: number
  timer: Timer | null
}

/** All boards that are open in this process. */
export class Rooms {
  readonly #options: RoomsOptions
  readonly #entries = new Map<string, Entry>()
  readonly #unsubscribe: () => void

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#unsubscribe = options.bus.subscribe((event) => this.#hear(event))
  }

  /** Boards in memory. */
  get size(): number {
    return this.#entries.size
  }

  /** Ids of the boards in memory. */
  open(): readonly string[] {
    return [...this.#entries.keys()]
  }

  /** Clients on all boards. */
  get connections(): number {
    return [...this.#entries.values()].reduce((sum, { room }) => sum + (room?.connections ?? 0), 0)
  }

  /** Whether somebody is on a board now. */
  occupied(board: string): boolean {
    return (this.#entries.get(board)?.room?.connections ?? 0) > 0
  }

  /** Opens a board, or finds it open. Rejects when its log cannot be read. */
  async acquire(board: string): Promise<HeldRoom> {
    const entry = this.#entries.get(board) ?? this.#open(board)
    entry.holds += 1
    entry.timer?.cancel()
    entry.timer = null
    const room = await entry.loading
    return { room, release: () => this.#release(board, entry) }
  }

  /** Ends all rooms and their connections: the server stops, clients shall come back. */
  close(): void {
    this.#unsubscribe()
    for (const board of this.#entries.keys()) this.#end(board, 1012, 'server restarts')
  }

  #open(board: string): Entry {
    const entry: Entry = { loading: this.#load(board), room: null, holds: 0, timer: null }
    this.#entries.set(board, entry)
    entry.loading.then(
      (room) => void (entry.room = room),
      () => this.#forget(board, entry),
    )
    return entry
  }

  async #load(board: string): Promise<Room> {
    const { log, commits, clock, logger, onBroadcast, onLock, prepare } = this.#options
    const reading = await log.read(board, 0)
    const room = new Room({ board, reading, log, commits, clock, logger, onBroadcast, onLock })
    await prepare(room)
    return room
  }

  #release(board: string, entry: Entry): void {
    entry.holds -= 1
    if (entry.holds > 0 || this.#entries.get(board) !== entry) return
    entry.timer = this.#options.clock.after(UNLOAD_AFTER_MS, () => void this.#unload(board, entry))
  }

  /** A room with an update on its way to the disk stays until it is there, however long the disk takes. */
  async #unload(board: string, entry: Entry): Promise<void> {
    entry.timer = null
    if (entry.room?.idle === true) await entry.room.fold()
    if (entry.holds > 0 || this.#entries.get(board) !== entry) return
    if (entry.room?.idle !== true) {
      entry.timer = this.#options.clock.after(
        UNLOAD_AFTER_MS,
        () => void this.#unload(board, entry),
      )
      return
    }
    this.#forget(board, entry)
    entry.room.end()
  }

  #forget(board: string, entry: Entry): void {
    entry.timer?.cancel()
    if (this.#entries.get(board) === entry) this.#entries.delete(board)
  }

  #end(board: string, code: 1012 | 4404, reason: string): void {
    const entry = this.#entries.get(board)
    if (entry === undefined) return
    this.#forget(board, entry)
    const { room } = entry
    if (room !== null) endRoom(room, { code, reason })
    // Still loading: whoever waits for it gets a room that has ended, and an error when writing to it.
    else entry.loading.then((late) => endRoom(late, { code, reason }), ignoreFailedLoad)
  }

  #hear(event: BoardEvent): void {
    switch (event.type) {
      case 'removed':
        this.#end(event.board, 4404, 'no such board')
        return
      case 'revoked':
        this.#entries
          .get(event.board)
          ?.room?.closeConnections(
            4401,
            'link was renewed',
            ({ role, session }) =>
              role === event.role && (session === null || session !== event.except),
          )
        return
      case 'role':
        this.#entries.get(event.board)?.room?.changeRole(event.session, event.role)
        return
      case 'expelled':
        this.#entries
          .get(event.board)
          ?.room?.closeConnections(
            4410,
            'removed from the board',
            ({ session }) => session === event.session,
          )
        return
      case 'paused':
        this.#entries.get(event.board)?.room?.setPaused(event.isPaused)
        return
      case 'renamed':
        this.#entries.get(event.board)?.room?.rename(event.session, event.name)
        return
      default:
        assertNever(event)
    }
  }
}

function endRoom(room: Room, why: { readonly code: 1012 | 4404; readonly reason: string }): void {
  room.closeConnections(why.code, why.reason)
  room.end()
}

/** Whoever asked for the room has been told already. */
function ignoreFailedLoad(): void {
  return undefined
}
