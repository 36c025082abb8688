import { LIMITS } from '@amtsweg/sync'
import type { Clock, Timer } from '../effects/clock.ts'
import { Pacer } from './pacer.ts'
import type { CommittedUpdate, RoomDocument } from './room-document.ts'

/** Milliseconds between two tries of all that waits as one: merging it takes some time. */
const TOGETHER_MS = 1000

type Document<Committed extends CommittedUpdate> = Pick<
  RoomDocument<Committed>,
  'waiting' | 'applyTogether' | 'dropWaiting'
>

/** What a room does about updates that wait. */
export interface PatienceOptions<Committed extends CommittedUpdate> {
  readonly clock: Clock
  /** Those that needed each other were tried together. */
  onTogether(this: void, result: ReturnType<RoomDocument<Committed>['applyTogether']>): void
  /** They are dropped now; their senders have to hear why. */
  onGivenUp(this: void, dropped: readonly Committed[], reason: string): void
}

/** Watches over the updates in a room's document that wait for something missing: for a while only, and not too much of it. */
export class Patience<Committed extends CommittedUpdate> {
  readonly #document: Document<Committed>
  readonly #options: PatienceOptions<Committed>
  readonly #together: Pacer
  #end: Timer | null = null

  constructor(document: Document<Committed>, options: PatienceOptions<Committed>) {
    this.#document = document
    this.#options = options
    this.#together = new Pacer(options.clock, TOGETHER_MS, () => this.#tryTogether())
  }

  /** Looks at what waits now. Call it whenever updates were applied. */
  look(): void {
    const { waiting } = this.#document
    const bytes = waiting.reduce((sum, { update }) => sum + update.length, 0)
    if (waiting.length === 0) {
      this.#end?.cancel()
      this.#end = null
    } else if (bytes > LIMITS.pendingBytes || waiting.length > LIMITS.pendingUpdates) {
      this.#giveUp('too many updates that depend on missing ones')
    } else {
      this.#end ??= this.#options.clock.after(LIMITS.pendingTime, () =>
        this.#giveUp('an update depends on one that never came'),
      )
      if (waiting.length > 1) this.#together.want()
    }
  }

  /** No more tries, and nothing is given up any more. */
  stop(): void {
    this.#together.stop()
    this.#end?.cancel()
  }

  #tryTogether(): void {
    if (this.#document.waiting.length === 0) return
    this.#options.onTogether(this.#document.applyTogether())
    this.look()
  }

  #giveUp(reason: string): void {
    this.#end?.cancel()
    this.#end = null
    const { waiting } = this.#document
    this.#document.dropWaiting()
    this.#options.onGivenUp(waiting, reason)
  }
}
