import { LIMITS, encodeAmtsweg } from '@amtsweg/sync'
import type { CloseCode, Role } from '@amtsweg/sync'
import type { Clock } from '../effects/clock.ts'
import type { PresenceEntry } from './client-message.ts'
import type { Connection } from './connection.ts'
import { Pacer } from './pacer.ts'
import { Presence } from './presence.ts'
import { presenceFrame, presenceFrames } from './server-frames.ts'

/** Milliseconds between two frames of a kind to one client: 60 a second look smooth, more is only work. */
const TICK_MS = 16

/**
 * Frames of presence a second that a room sends at most, all clients together: some tenth of a core. With more than 72
 * people they come less often than at each tick: with 300 still 15 times a second, as often as each of them sends.
 */
const PRESENCES_PER_SECOND = 4500

/** Milliseconds between two frames of presence at most; a cursor that jumps less often than 10 times a second looks broken. */
const SLOWEST_PRESENCE_MS = 100

/** Milliseconds without a frame after which one is sent anyway; y-websocket hangs up after 30 s of silence. */
export const KEEP_ALIVE_MS = 20_000

const KEEP_ALIVE_CHECK_MS = 5000

/** Somebody who is in a room, in however many windows. */
export interface PersonHere {
  readonly person: number
  readonly name: string
  readonly role: Role
}

/** The clients of a room: who hears what, and how each is present to the others. */
export class Audience {
  readonly #connections = new Set<Connection>()
  readonly #presence = new Presence()
  readonly #clock: Clock
  readonly #presences: Pacer
  readonly #keepAlive: Pacer
  /** Whose whole state is to be told. */
  #changed = new Set<number>()
  /** Whose cursor has moved. */
  #moved = new Set<number>()

  constructor(clock: Clock) {
    this.#clock = clock
    this.#presences = new Pacer(
      clock,
      () => presenceTick(this.#connections.size),
      () => this.#sendPresences(),
    )
    this.#keepAlive = new Pacer(clock, KEEP_ALIVE_CHECK_MS, () => this.#sendKeepAlive())
  }

  get size(): number {
    return this.#connections.size
  }

  /** Whether one more would be too many. */
  get full(): boolean {
    return this.#connections.size >= LIMITS.connectionsPerBoard
  }

  add(connection: Connection): void {
    this.#connections.add(connection)
    this.sendPresent(connection)
    this.#keepAlive.want()
  }

  remove(connection: Connection): void {
    if (this.#connections.delete(connection)) this.#tell(this.#presence.leave(connection))
  }

  /**
   * Sends an update to all but one; returns to how many. Whoever has not joined yet gets it with the document: alone it
   * would hang on what is missing there, and Yjs takes away what it replaces all the same.
   */
  sendUpdate(frame: Uint8Array, except: Connection | null): number {
    let receivers = 0
    for (const connection of this.#connections) {
      if (connection === except || !connection.joined) continue
      connection.send(frame)
      receivers += 1
    }
    return receivers
  }

  /** Sends a message of ours to those who asked for such. */
  tellSubscribed(frame: Uint8Array): void {
    for (const connection of this.#connections) if (connection.subscribed) connection.send(frame)
  }

  /** Tells one client how the others are present. */
  sendPresent(connection: Connection): void {
    const others = this.#presence.entries(connection.presenceId)
    if (others.length > 0) connection.send(presenceFrame(others))
  }

  /** Takes what a client says of itself, and tells the others at the next tick. */
  present(connection: Connection, entries: readonly PresenceEntry[]): void {
    this.#tell(this.#presence.accept(connection, entries))
  }

  /** Takes where a client's cursor is, and tells the others at the next tick. */
  point(connection: Connection, at: { readonly x: number; readonly y: number }): void {
    const id = this.#presence.point(connection, at)
    if (id === null) return
    this.#moved.add(id)
    this.#presences.want()
  }

  /** Somebody is called differently from now on. */
  rename(session: string, name: string): void {
    for (const connection of this.#connections) {
      if (connection.session !== session) continue
      connection.name = name
      this.#tell(this.#presence.restamped(connection))
    }
  }

  /** All clients. */
  all(): readonly Connection[] {
    return [...this.#connections]
  }

  /** The people who are here, each once, in the order of their numbers; programs are not among them. */
  people(): readonly PersonHere[] {
    const people = new Map<number, PersonHere>()
    for (const { person, name, role } of this.#connections) {
      if (person !== null) people.set(person, { person, name, role })
    }
    return [...people.values()].sort((a, b) => a.person - b.person)
  }

  /** Somebody has another role from now on. Returns their connections. */
  changeRole(session: string, role: Role): readonly Connection[] {
    const changed = this.all().filter((connection) => connection.session === session)
    for (const connection of changed) {
      connection.role = role
      this.#tell(this.#presence.restamped(connection))
    }
    return changed
  }

  /** Ends the connections that `which` names. */
  close(code: CloseCode, reason: string, which: (connection: Connection) => boolean): void {
    for (const connection of this.#connections) {
      if (which(connection)) connection.close(code, reason)
    }
  }

  /** Nothing more is sent by itself. */
  stop(): void {
    this.#presences.stop()
    this.#keepAlive.stop()
  }

  #tell(id: number | null): void {
    if (id === null) return
    this.#changed.add(id)
    this.#presences.want()
  }

  #sendPresences(): void {
    const changed = this.#changed
    const moved = this.#moved
    this.#changed = new Set()
    this.#moved = new Set()
    const followers: Connection[] = []
    const others: Connection[] = []
    for (const connection of this.#connections) {
      if (connection.followsCursors) followers.push(connection)
      else others.push(connection)
    }
    this.#sendStates(changed, followers)
    this.#sendStates(new Set([...changed, ...moved]), others)
    // Where a cursor is stands in the state, too.
    const moves = this.#presence.moves([...moved].filter((id) => !changed.has(id)))
    if (moves.length === 0) return
    // One for all: a follower passes over its own cursor.
    const frame = encodeAmtsweg({ type: 'cursors', moves })
    for (const connection of followers) {
      const isOwn = moves.length === 1 && moves[0]?.clientId === connection.presenceId
      if (!isOwn) connection.send(frame)
    }
  }

  #sendStates(ids: ReadonlySet<number>, receivers: readonly Connection[]): void {
    if (ids.size === 0 || receivers.length === 0) return
    const frames = presenceFrames(this.#presence.entriesOf([...ids]))
    for (const connection of receivers) {
      const own = connection.presenceId
      // A client that hears of itself would take its own older state for the newer one.
      if (own === null || !ids.has(own)) connection.send(frames.all)
      else if (ids.size > 1) connection.send(frames.without(own))
    }
  }

  #sendKeepAlive(): void {
    if (this.#connections.size === 0) return
    const now = this.#clock.now()
    const frame = presenceFrame([])
    for (const connection of this.#connections) {
      if (now - connection.lastSent >= KEEP_ALIVE_MS) connection.send(frame)
    }
    this.#keepAlive.want()
  }
}

function presenceTick(people: number): number {
  const wanted = (people * 1000) / PRESENCES_PER_SECOND
  return Math.min(SLOWEST_PRESENCE_MS, Math.max(TICK_MS, wanted))
}
