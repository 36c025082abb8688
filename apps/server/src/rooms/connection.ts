import { LIMITS, encodeAmtsweg } from '@amtsweg/sync'
import type { CloseCode, Role } from '@amtsweg/sync'
import { tokenBucket } from '../access/token-bucket.ts'
import type { TokenBucket } from '../access/token-bucket.ts'
import type { Clock } from '../effects/clock.ts'
import type { Socket } from './socket.ts'

/** An update-carrying frame that is not on disk yet. */
export interface Promised {
  /** How many frames count as stored with it: it, and empty ones that came right after. */
  frames: number
}

/** Whose connection it is. */
export interface ConnectionOptions {
  /** For the log. */
  readonly id: string
  readonly role: Role
  /** '' for a program that came with a key: then its own word counts. */
  readonly name: string
  /** Hash of the session's token. */
  readonly session: string | null
  /** Number of the person on this board; `null` or left out for a program. */
  readonly person?: number | null | undefined
  readonly socket: Socket
  readonly clock: Clock
}

/** One client in a room. */
export class Connection {
  readonly id: string
  readonly session: string | null
  readonly person: number | null
  role: Role
  name: string
  /** The one awareness id of this connection, once it was seen. */
  presenceId: number | null = null
  /** Whether it has the document: what comes from then on hangs on nothing that it lacks. */
  joined = false
  /** Whether it asked for our own messages. */
  subscribed = false
  /** Whether it asked for moved cursors instead of whole states. */
  followsCursors = false
  readonly messages: TokenBucket
  readonly bytes: TokenBucket
  readonly joins: TokenBucket
  readonly #socket: Socket
  readonly #clock: Clock
  readonly #promised: Promised[] = []
  #saved = 0
  /** Update-carrying frames that were not taken, because nobody but facilitators may write for now. */
  #withheld = 0
  /** Frames that were withheld and are contained in the next one. */
  #released = 0
  #ackPlanned = false
  #lastSent: number
  #open = true
  #closedWith: CloseCode | null = null

  constructor(options: ConnectionOptions) {
    this.id = options.id
    this.role = options.role
    this.name = options.name
    this.session = options.session
    this.person = options.person ?? null
    this.#socket = options.socket
    this.#clock = options.clock
    this.#lastSent = options.clock.now()
    const { messageBurst, messagesPerSecond, byteBurst, bytesPerSecond, syncStep1PerMinute } =
      LIMITS
    this.messages = tokenBucket(
      { burst: messageBurst, perSecond: messagesPerSecond },
      options.clock,
    )
    this.bytes = tokenBucket({ burst: byteBurst, perSecond: bytesPerSecond }, options.clock)
    this.joins = tokenBucket(
      { burst: syncStep1PerMinute, perSecond: syncStep1PerMinute / 60 },
      options.clock,
    )
  }

  get open(): boolean {
    return this.#open
  }

  /** The code with which this side has closed it, `null` while it has not. */
  get closedWith(): CloseCode | null {
    return this.#closedWith
  }

  /** Milliseconds since 1970 of the last frame. */
  get lastSent(): number {
    return this.#lastSent
  }

  /** Frames that are on disk, counted from the opening of the connection. */
  get saved(): number {
    return this.#saved
  }

  /** Sends, or closes a reader that is too slow: it catches up when it comes back, and nobody's memory fills up. */
  send(frame: Uint8Array): void {
    if (!this.#open) return
    if (this.#socket.buffered() > LIMITS.outgoingBytes) {
      this.close(4408, 'too slow')
      return
    }
    this.#lastSent = this.#clock.now()
    this.#socket.send(frame)
  }

  /** Ends the connection; later calls do nothing. */
  close(code: CloseCode, reason: string): void {
    if (!this.#open) return
    this.#open = false
    this.#closedWith = code
    this.#socket.close(code, reason)
  }

  /** The socket is gone. */
  gone(): void {
    this.#open = false
  }

  /** Notes a frame that is on its way to the disk. */
  promise(): Promised {
    const promised = { frames: 1 + this.#released }
    this.#released = 0
    this.#promised.push(promised)
    return promised
  }

  /** Notes a frame with nothing to store: it counts as soon as all before it do. */
  promiseNothing(): void {
    const frames = 1 + this.#released
    this.#released = 0
    const last = this.#promised.at(-1)
    if (last !== undefined) {
      last.frames += frames
      return
    }
    this.#saved += frames
    this.#planAck()
  }

  /** Whether frames of this connection were not taken; what is in them is still with the client. */
  get hasWithheld(): boolean {
    return this.#withheld > 0
  }

  /** A frame is not taken, and not acknowledged until its content comes again. */
  withhold(): void {
    this.#withheld += 1
  }

  /** The client has answered with all that the server lacks: what was withheld is in its next frame, and counts with it. */
  release(): void {
    this.#released += this.#withheld
    this.#withheld = 0
  }

  /** The frame is on disk. Frames become so in the order in which they came. */
  keep(promised: Promised): void {
    this.#promised.splice(this.#promised.indexOf(promised), 1)
    this.#saved += promised.frames
    this.#planAck()
  }

  /** From now on our own messages go there too. */
  subscribe(): void {
    this.subscribed = true
    this.#planAck()
  }

  /** One acknowledgement for all frames of a group: they become stored one microtask after the other. */
  #planAck(): void {
    if (!this.subscribed || this.#ackPlanned) return
    this.#ackPlanned = true
    queueMicrotask(() => {
      this.#ackPlanned = false
      this.send(encodeAmtsweg({ type: 'saved', count: this.#saved }))
    })
  }
}
