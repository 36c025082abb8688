import * as Y from 'yjs'
import type { LogReading, Snapshot } from '../storage/update-log.ts'
import { syncStep2Frame, updateFrame } from './server-frames.ts'
import { WaitingUpdates } from './waiting-updates.ts'

/** A committed update and its row in the log. */
export interface CommittedUpdate {
  readonly seq: number
  readonly update: Uint8Array
}

/** Bytes that the changes since the cached snapshot may have until it is made anew. */
const MAX_TAIL_BYTES = 256 * 1024

const EMPTY_UPDATE = Uint8Array.of(0, 0)

/** The document of a room: what is committed and has all that it hangs on, and nothing else. */
export class RoomDocument<Committed extends CommittedUpdate = CommittedUpdate> {
  readonly doc = new Y.Doc()
  /** Rows in the log that could not be applied. They are kept out, so that their neighbours still appear. */
  readonly broken: readonly number[]
  readonly #waiting: WaitingUpdates<Committed>
  /** Rows of the log by number, with their bytes. */
  readonly #rows: Map<number, number>
  #rowBytes: number
  /** Bytes of the last snapshot that is stored. */
  #snapshotBytes: number
  #seq: number
  #snapshot: Uint8Array | null = null
  /** The snapshot as it was last sent, alone or with changes after it: a copy of 4 MB for each who joins adds up. */
  #snapshotFrame: { readonly type: 'step2' | 'update'; readonly frame: Uint8Array } | null = null
  #tail: Uint8Array[] = []
  #tailBytes = 0

  /** Applies the snapshot and all rows. Throws when the snapshot cannot be read. */
  constructor({ snapshot, rows }: LogReading) {
    const { doc } = this
    // Each client clears away needless marks of texts by itself and sends that. Were it done here, the document would hold
    // what is in no log.
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      transaction._needFormattingCleanup = false
    })
    if (snapshot !== null) Y.applyUpdateV2(doc, snapshot.data)
    const past = new WaitingUpdates<CommittedUpdate>(doc)
    const { broken } = doc.transact(() => past.take(rows))
    // What still waits then is dropped: nobody is here to send what it waits for; whoever has it brings all of it again.
    doc.transact(() => past.takeTogether())
    this.broken = broken.map(({ seq }) => seq)
    this.#waiting = new WaitingUpdates(doc)
    this.#rows = new Map(rows.map(({ seq, update }) => [seq, update.length]))
    this.#snapshotBytes = snapshot?.data.length ?? 0
    this.#rowBytes = rows.reduce((sum, row) => sum + row.update.length, 0)
    this.#seq = rows.at(-1)?.seq ?? snapshot?.seq ?? 0
    doc.on('update', (update: Uint8Array) => this.#remember(update))
  }

  /** Rows and bytes that a fold would take out of the log. */
  get unfolded(): { readonly rows: number; readonly bytes: number } {
    return { rows: this.#rows.size, bytes: this.#rowBytes }
  }

  /** Bytes of the board as it is stored, its history left out: the snapshot, and what came since. */
  get bytes(): number {
    return this.#snapshotBytes + this.#rowBytes
  }

  /** Updates that hang on others which have not come. They are in no join and no snapshot. */
  get waiting(): readonly Committed[] {
    return this.#waiting.all
  }

  /** Forgets what waits for others. Whoever has sent it still has it, and sends it again with what it needs. */
  dropWaiting(): void {
    this.#waiting.clear()
  }

  /**
   * Applies updates in one transaction. `change` is what is new in it, to be sent on, or `null`; `applied` are those that
   * it holds, with such as had waited for them; `broken` could not be applied.
   */
  apply(updates: readonly Committed[]): {
    readonly change: Uint8Array | null
    readonly applied: readonly Committed[]
    readonly broken: readonly Committed[]
  } {
    const result = this.#transact(() => this.#waiting.take(updates))
    for (const { seq, update } of updates) {
      this.#rows.set(seq, update.length)
      this.#rowBytes += update.length
      this.#seq = Math.max(this.#seq, seq)
    }
    return result
  }

  /** Tries those that wait together: the parts of one large answer may need each other. */
  applyTogether(): ReturnType<RoomDocument<Committed>['apply']> {
    return this.#transact(() => this.#waiting.takeTogether())
  }

  /** Frames that bring a client with this state vector up to date; the last one makes it synced. */
  joinFrames(stateVector: Uint8Array): readonly Uint8Array[] {
    const fresh = stateVector.length <= 1
    if (!fresh) return [syncStep2Frame(Y.encodeStateAsUpdate(this.doc, stateVector))]
    if (this.#snapshot === null || this.#tailBytes > MAX_TAIL_BYTES) {
      // Encoded once for all who join: 100 joins of a 4 MB board took 12 s when each encoded it, 1 s from cached bytes.
      this.#snapshot = Y.encodeStateAsUpdate(this.doc)
      this.#snapshotFrame = null
      this.#tail = []
      this.#tailBytes = 0
    }
    if (this.#tail.length === 0) return [this.#frameOf(this.#snapshot, 'step2')]
    const head = this.#frameOf(this.#snapshot, 'update')
    return [head, ...this.#tail.map(updateFrame), syncStep2Frame(EMPTY_UPDATE)]
  }

  /** All rows so far as one snapshot, and which rows these are. */
  fold(): { readonly rows: readonly number[]; readonly snapshot: Snapshot } {
    const data = Y.encodeStateAsUpdateV2(this.doc)
    return { rows: [...this.#rows.keys()], snapshot: { seq: this.#seq, data } }
  }

  /** A fold is stored; its rows are gone from the log. */
  folded({ rows, snapshot }: ReturnType<RoomDocument['fold']>): void {
    for (const seq of rows) {
      this.#rowBytes -= this.#rows.get(seq) ?? 0
      this.#rows.delete(seq)
    }
    this.#snapshotBytes = snapshot.data.length
  }

  destroy(): void {
    this.doc.destroy()
  }

  #frameOf(snapshot: Uint8Array, type: 'step2' | 'update'): Uint8Array {
    if (this.#snapshotFrame?.type !== type) {
      const frame = type === 'step2' ? syncStep2Frame(snapshot) : updateFrame(snapshot)
      this.#snapshotFrame = { type, frame }
    }
    return this.#snapshotFrame.frame
  }

  #transact<T>(work: () => T): T & { readonly change: Uint8Array | null } {
    let change: Uint8Array | null = null
    const note = (update: Uint8Array) => {
      change = change === null ? update : Y.mergeUpdates([change, update])
    }
    this.doc.on('update', note)
    try {
      const result = this.doc.transact(work)
      return { ...result, change }
    } finally {
      this.doc.off('update', note)
    }
  }

  #remember(update: Uint8Array): void {
    if (this.#snapshot === null) return
    this.#tail.push(update)
    this.#tailBytes += update.length
    if (this.#tailBytes > MAX_TAIL_BYTES) {
      this.#snapshot = null
      this.#snapshotFrame = null
      this.#tail = []
      this.#tailBytes = 0
    }
  }
}
