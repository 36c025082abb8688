import * as Y from 'yjs'
import type { LogReading, Snapshot } from '../storage/update-log.ts'
import { syncStep2Frame, updateFrame } from './server-frames.ts'

/** A committed update and its row in the log. */
export interface CommittedUpdate {
  readonly seq: number
  readonly update: Uint8Array
}

/** Bytes that the changes since the cached snapshot may have until it is made anew. */
const MAX_TAIL_BYTES = 256 * 1024

const EMPTY_UPDATE = Uint8Array.of(0, 0)

/** The document of a room: what is committed, and nothing else. */
export class RoomDocument {
  readonly doc = new Y.Doc()
  /** Rows in the log that could not be applied. They are kept out, so that their neighbours still appear. */
  readonly broken: readonly number[]
  #rows: number[]
  #rowBytes: number
  #seq: number
  #snapshot: Uint8Array | null = null
  /** The snapshot as it was last sent, alone or with changes after it: a copy of 4 MB for each who joins adds up. */
  #snapshotFrame: { readonly type: 'step2' | 'update'; readonly frame: Uint8Array } | null = null
  #tail: Uint8Array[] = []
  #tailBytes = 0

  /** Applies the snapshot and all rows. Throws when the snapshot cannot be read. */
  constructor({ snapshot, rows }: LogReading) {
    if (snapshot !== null) Y.applyUpdateV2(this.doc, snapshot.data)
    this.broken = applyAll(this.doc, rows)
    // Nobody is here to send what it waits for; whoever has it brings all of it again.
    this.dropPending()
    this.#rows = rows.map((row) => row.seq)
    this.#rowBytes = rows.reduce((sum, row) => sum + row.update.length, 0)
    this.#seq = rows.at(-1)?.seq ?? snapshot?.seq ?? 0
    this.doc.on('update', (update: Uint8Array) => this.#remember(update))
  }

  /** Rows and bytes that a fold would take out of the log. */
  get unfolded(): { readonly rows: number; readonly bytes: number } {
    return { rows: this.#rows.length, bytes: this.#rowBytes }
  }

  /** Bytes of updates that wait for others which never came. */
  get pendingBytes(): number {
    return this.doc.store.pendingStructs?.update.length ?? 0
  }

  /**
   * Forgets what waits for others: else it stays in every join and every snapshot for ever. Whoever has sent it still has
   * it, and sends it again with what it needs, if there is such a thing.
   */
  dropPending(): void {
    this.doc.store.pendingStructs = null
    this.doc.store.pendingDs = null
    this.#snapshot = null
    this.#snapshotFrame = null
  }

  /** Whether nothing of an applied update waits for others. */
  integrated(update: Uint8Array): boolean {
    return [...Y.parseUpdateMeta(update).to].every(
      ([client, clock]) => Y.getState(this.doc.store, client) >= clock,
    )
  }

  /**
   * Applies updates in one transaction. `change` is what is new in it, to be sent on, or `null`; `broken` are the
   * places of those that could not be applied.
   */
  apply(updates: readonly CommittedUpdate[]): {
    readonly change: Uint8Array | null
    readonly broken: readonly number[]
  } {
    let change: Uint8Array | null = null
    const note = (update: Uint8Array) => void (change = update)
    this.doc.on('update', note)
    const broken = applyAll(this.doc, updates)
    this.doc.off('update', note)
    for (const { seq, update } of updates) {
      this.#rows.push(seq)
      this.#rowBytes += update.length
      this.#seq = Math.max(this.#seq, seq)
    }
    return { change, broken }
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
    return { rows: [...this.#rows], snapshot: { seq: this.#seq, data } }
  }

  /** The fold is stored; its rows are gone from the log. */
  folded(rows: readonly number[]): void {
    const gone = new Set(rows)
    this.#rows = this.#rows.filter((seq) => !gone.has(seq))
    if (this.#rows.length === 0) this.#rowBytes = 0
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

function applyAll(doc: Y.Doc, updates: readonly CommittedUpdate[]): readonly number[] {
  const broken: number[] = []
  doc.transact(() => {
    for (const { seq, update } of updates) {
      try {
        Y.applyUpdate(doc, update)
      } catch {
        // Decodable, and yet impossible to integrate. The caller logs the row and closes the sender.
        broken.push(seq)
      }
    }
  })
  return broken
}
