import { LIMITS, encodeAmtsweg } from '@amtsweg/sync'
import type { CloseCode, Role } from '@amtsweg/sync'
import * as Y from 'yjs'
import { assertNever } from '../assert-never.ts'
import type { Clock } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import type { CommitQueue, CommitResult } from '../storage/commit-queue.ts'
import type { LogReading, Snapshot, UpdateLog } from '../storage/update-log.ts'
import { Locks } from '../locks/locks.ts'
import { Audience } from './audience.ts'
import type { PersonHere } from './audience.ts'
import { Capacity } from './capacity.ts'
import type { Growth } from './capacity.ts'
import { bringsNothing, checkUpdate, newWriters } from './check-update.ts'
import { readClientMessage } from './client-message.ts'
import type { PresenceEntry } from './client-message.ts'
import type { Connection } from './connection.ts'
import { editUpdate } from './edit-update.ts'
import { Folding } from './folding.ts'
import { Pacer } from './pacer.ts'
import { Patience } from './patience.ts'
import { Rights } from './rights.ts'
import { RoomDocument } from './room-document.ts'
import { syncStep1Frame, updateFrame } from './server-frames.ts'
import { Writers } from './writers.ts'

/**
 * Frames of updates a second that a room sends at most, all clients together: about half a core. Up to 60 clients each
 * group of commits goes out as soon as it is on disk, since the next comes 2 ms later at the earliest.
 */
const UPDATES_PER_SECOND = 30_000

/** Milliseconds between two frames of updates at most. */
const SLOWEST_UPDATE_MS = 33

/** What became of an edit by the server itself. */
export type EditResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Extract<CommitResult, { ok: false }>['reason'] }

/** What a room works with. */
export interface RoomOptions {
  readonly board: string
  readonly reading: LogReading
  readonly log: UpdateLog
  readonly commits: CommitQueue
  readonly clock: Clock
  readonly logger: Logger
  /** Hears of locks that were set or taken off. */
  readonly onLock?: ((board: string, act: 'locked' | 'unlocked') => void) | undefined
  /** Hears of frames that went out; for the operators' figures. */
  readonly onBroadcast?: ((receivers: number) => void) | undefined
}

interface Committed {
  readonly seq: number
  readonly update: Uint8Array
  readonly from: Connection | null
  /** Something was put back in it, which its sender must hear of, too. */
  readonly isMended: boolean
}

/**
 * A board that is open. An update is checked, committed, and only then applied and sent on: nobody ever sees an edit
 * that a crash can take back.
 */
export class Room {
  readonly board: string
  readonly #options: RoomOptions
  readonly #document: RoomDocument<Committed>
  readonly #audience: Audience
  readonly #updates: Pacer
  readonly #writers = new Writers()
  readonly #rights = new Rights()
  readonly #capacity: Capacity
  readonly #folding: Folding
  readonly #patience: Patience<Committed>
  readonly #locks: Locks
  readonly #forgetStorage: () => void
  #committed: Committed[] = []
  #underway = 0
  #canStore: boolean
  #ended = false

  constructor(options: RoomOptions) {
    const { clock } = options
    this.board = options.board
    this.#options = options
    this.#document = new RoomDocument(options.reading)
    this.#capacity = new Capacity(this.#document)
    this.#folding = new Folding(this.#document, options)
    this.#patience = new Patience(this.#document, {
      clock,
      onTogether: (result) => this.#showTogether(result),
      onGivenUp: (dropped, reason) => this.#giveUp(dropped, reason),
    })
    this.#locks = new Locks(this.#document.doc, () => [
      ...this.#document.waiting.map(({ update }) => update),
      ...this.#capacity.underway,
    ])
    this.#audience = new Audience(clock)
    this.#updates = new Pacer(
      clock,
      () => updateTick(this.#audience.size),
      () => this.settle(),
    )
    this.#canStore = !options.commits.failing(options.board)
    this.#forgetStorage = options.commits.onChange(() => this.#tellStorage())
    if (this.#document.broken.length > 0) {
      options.logger.error('some stored updates cannot be applied', {
        board: this.board,
        count: this.#document.broken.length,
      })
    }
  }

  /** Committed state. Read it, never write it; see `edit`. */
  get doc(): Y.Doc {
    this.settle()
    return this.#document.doc
  }

  /** Whether nobody is there and nothing is on its way to the disk. */
  get idle(): boolean {
    return this.#audience.size === 0 && this.#underway === 0
  }

  get connections(): number {
    return this.#audience.size
  }

  /** Lets a client in, and asks it for what the server lacks. */
  attach(connection: Connection): void {
    if (this.#ended) return connection.close(1012, 'board was closed meanwhile')
    if (this.#audience.full) return this.#refuse(connection, 1013, 'board is full')
    connection.send(syncStep1Frame(Y.encodeStateVector(this.#document.doc)))
    this.#audience.add(connection)
  }

  /** The client's socket is gone. */
  detach(connection: Connection): void {
    connection.gone()
    this.#writers.leave(connection)
    this.#audience.remove(connection)
  }

  /** Takes a frame. Never throws: what is wrong with it ends the sender's connection with a code. */
  receive(connection: Connection, frame: Uint8Array): void {
    if (!connection.open) return
    if (frame.length > LIMITS.frameBytes) return this.#refuse(connection, 4413, 'frame too large')
    if (!connection.messages.take()) return this.#refuse(connection, 4429, 'too many messages')
    if (!connection.bytes.take(frame.length))
      return this.#refuse(connection, 4429, 'too many bytes')
    const message = readClientMessage(frame)
    if (message === null) return this.#refuse(connection, 4400, 'not a message')
    switch (message.type) {
      case 'sync_step_1':
        return this.#join(connection, message.stateVector)
      case 'update':
        if (message.isAnswer && this.#rights.mayWrite(connection)) connection.release()
        return this.#take(connection, message.update)
      case 'awareness':
        return this.#present(connection, message.entries)
      case 'query_awareness':
        return this.#audience.sendPresent(connection)
      case 'subscribe':
        return this.#subscribe(connection)
      case 'follow_cursors':
        connection.followsCursors = true
        return
      case 'cursor':
        return this.#audience.point(connection, message)
      case 'ignored':
        return
      default:
        return assertNever(message)
    }
  }

  /** Applies and sends on what is committed, now instead of at the next tick. */
  settle(): void {
    const committed = this.#committed
    if (committed.length === 0 || this.#ended) return
    this.#committed = []
    for (const { update } of committed) this.#capacity.remove(update)
    this.#show(this.#document.apply(committed))
    this.#patience.look()
    this.#folding.ifDue()
  }

  /**
   * Changes the document on the server's own behalf, in the same way as a client does: the change is worked out on a
   * copy, committed, then applied and sent to all.
   */
  async edit<T>(change: (doc: Y.Doc) => T): Promise<EditResult<T>> {
    const { update, value } = editUpdate(this.doc, change)
    if (update === null) return { ok: true, value }
    this.#locks.note(update)
    const result = await this.#commit(update, null)
    if (!result.ok) return result
    this.settle()
    return { ok: true, value }
  }

  /** The committed state as a whole, with the number of its last update. */
  snapshot(): Snapshot {
    this.settle()
    return this.#document.fold().snapshot
  }

  /** Somebody is called differently from now on. */
  rename(session: string, name: string): void {
    this.#audience.rename(session, name)
  }

  /** The people who are here now, each once, in the order of their numbers. */
  people(): readonly PersonHere[] {
    return this.#audience.people()
  }

  /** Somebody has another role from now on. */
  changeRole(session: string, role: Role): void {
    const changed = this.#audience.changeRole(session, role)
    for (const connection of changed) this.#regain(connection)
  }

  /** From now on only facilitators may write, or all again. */
  setPaused(isPaused: boolean): void {
    this.#rights.isPaused = isPaused
    for (const connection of this.#audience.all()) this.#regain(connection)
  }

  /** Ends the connections that `which` names. */
  closeConnections(
    code: CloseCode,
    reason: string,
    which: (connection: Connection) => boolean = () => true,
  ): void {
    this.#audience.close(code, reason, which)
  }

  /** Folds the log into a snapshot: exactly the rows that are in the document. Resolves when done or failed. */
  fold(): Promise<void> {
    this.settle()
    return this.#folding.now()
  }

  /** Stops all timers and forgets the document. What is still on its way to the disk is stored, but not shown. */
  end(): void {
    this.settle()
    this.#ended = true
    this.#updates.stop()
    this.#patience.stop()
    this.#audience.stop()
    this.#forgetStorage()
    this.#document.destroy()
    this.#locks.end()
  }

  #join(connection: Connection, stateVector: Uint8Array): void {
    if (!connection.joins.take()) return this.#refuse(connection, 4429, 'too many joins')
    this.settle()
    try {
      for (const frame of this.#document.joinFrames(stateVector)) connection.send(frame)
      connection.joined = true
    } catch {
      // Only a garbled state vector throws here.
      this.#refuse(connection, 4400, 'not a state vector')
    }
  }

  /** Tells a client what it may do now. Whoever may write again is asked for what was not taken meanwhile. */
  #regain(connection: Connection): void {
    this.#rights.tell(connection)
    if (!connection.hasWithheld || !this.#rights.mayWrite(connection)) return
    connection.send(syncStep1Frame(Y.encodeStateVector(this.doc)))
  }

  #subscribe(connection: Connection): void {
    connection.subscribe()
    this.#rights.tell(connection)
    if (!this.#canStore) connection.send(encodeAmtsweg({ type: 'storing', works: false }))
  }

  /** Tells those who are here when changes cannot be stored any more, and when they can again. */
  #tellStorage(): void {
    const canStore = !this.#options.commits.failing(this.board)
    if (canStore === this.#canStore) return
    this.#canStore = canStore
    this.#audience.tellSubscribed(encodeAmtsweg({ type: 'storing', works: canStore }))
  }

  #present(connection: Connection, entries: readonly PresenceEntry[]): void {
    this.#audience.present(connection, entries)
    // A client is present under the id under which it writes.
    if (connection.presenceId !== null) this.#writers.enter(connection, connection.presenceId)
  }

  #take(connection: Connection, update: Uint8Array): void {
    const check = checkUpdate(this.#document.doc, update)
    if (!check.ok) return this.#refuse(connection, 4400, check.reason)
    if (bringsNothing(this.#document.doc, check.decoded)) return connection.promiseNothing()
    if (!this.#rights.mayWrite(connection)) return this.#rights.withhold(connection)
    if (!this.#writers.mayWrite(connection, newWriters(this.#document.doc, check.decoded))) {
      // Not for good: after a restored backup an honest client may hold what another has not brought back yet.
      return this.#refuse(connection, 1013, 'writes under the id of somebody else')
    }
    const growth = this.#capacity.growthOf(check.decoded)
    const fault = this.#capacity.faultOf(update, growth)
    if (fault !== null) return this.#refuseForLackOfRoom(connection, fault)
    const mayChangeLocked = connection.role === 'facilitator'
    const passage = this.#locks.pass(update, check.decoded, { mayChangeLocked })
    if (passage.refused) this.#rights.tellLocked(connection)
    if (passage.locksAdded !== 0) {
      this.#options.onLock?.(this.board, passage.locksAdded > 0 ? 'locked' : 'unlocked')
    }
    const promised = connection.promise()
    const { refused: isMended } = passage
    void this.#commit(passage.update, connection, { isMended, growth }).then((result) => {
      if (result.ok) return connection.keep(promised)
      if (result.reason === 'unknown_board') return connection.close(4404, 'no such board')
      return connection.close(1013, 'cannot store now')
    })
  }

  /** What was deleted may make room once the log is folded. */
  #refuseForLackOfRoom(connection: Connection, reason: string): void {
    this.#refuse(connection, 4413, reason)
    this.#folding.want()
    this.#folding.ifDue()
  }

  async #commit(
    update: Uint8Array,
    from: Connection | null,
    { isMended, growth }: { readonly isMended: boolean; readonly growth?: Growth } = {
      isMended: false,
    },
  ): Promise<CommitResult> {
    this.#underway += 1
    this.#capacity.add(update, growth)
    const at = this.#options.clock.now()
    const author = from?.name ?? ''
    const result = await this.#options.commits.commit({ board: this.board, update, at, author })
    this.#underway -= 1
    if (result.ok && !this.#ended) {
      this.#committed.push({ seq: result.seq, update, from, isMended })
      this.#updates.want()
    } else {
      this.#capacity.remove(update)
      if (!this.#ended) this.#locks.reset()
    }
    return result
  }

  /** Tells of what was applied, and ends those whose updates cannot be. */
  #show({ change, applied, broken }: ReturnType<RoomDocument<Committed>['apply']>): void {
    if (broken.length > 0) this.#folding.want()
    for (const { seq, from } of broken) {
      this.#options.logger.warn('a committed update cannot be applied', { board: this.board, seq })
      if (from !== null) this.#refuse(from, 4400, 'update cannot be applied')
    }
    if (change === null) return
    // Who has sent all of it need not hear it; what had waited for it, or the sound part of what broke, is somebody else's.
    const except = broken.length > 0 ? null : onlySender(applied)
    const receivers = this.#audience.sendUpdate(updateFrame(change), except)
    this.#options.onBroadcast?.(receivers)
  }

  #showTogether(result: ReturnType<RoomDocument<Committed>['applyTogether']>): void {
    if (result.applied.length > 0) this.#folding.want()
    this.#show(result)
  }

  /** Updates were dropped for want of what they hang on: they go out of the log, too, and their senders with them. */
  #giveUp(dropped: readonly Committed[], reason: string): void {
    this.#locks.reset()
    this.#folding.want()
    this.#folding.ifDue()
    for (const { from } of dropped) if (from !== null) this.#refuse(from, 4413, reason)
  }

  #refuse(connection: Connection, code: CloseCode, reason: string): void {
    this.#options.logger.info('connection refused', {
      board: this.board,
      connection: connection.id,
      code,
      reason,
    })
    connection.close(code, reason)
  }
}

function updateTick(clients: number): number {
  return Math.min(SLOWEST_UPDATE_MS, (clients * 1000) / UPDATES_PER_SECOND)
}

function onlySender(committed: readonly Committed[]): Connection | null {
  const first = committed[0]?.from ?? null
  return committed.every(({ from, isMended }) => from === first && !isMended) ? first : null
}
