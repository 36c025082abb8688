import type { Target } from '../crowd.ts'

/** The dialects that clients speak. */
export type WireName = 'relay' | 'yjs' | 'hocuspocus' | 'tldraw' | 'amtsweg'

/** A whole message: bytes as binary, a string as text. */
export type Frame = Uint8Array | string

/** What a client's side of a wire is made for. */
export interface WireOptions {
  /** Of the client, from 0; each writes on notes and moves a cursor of its own. */
  readonly number: number
  readonly target: Target
  /** File of the board's document; `null` for a client that does not write. */
  readonly document: string | null
  /** The notes that are this client's. */
  readonly notes: readonly number[]
}

/** One client's side: it makes frames and looks into those that come, and knows nothing of sockets. */
export interface Wire {
  /** What a client says first. */
  readonly greeting: readonly Frame[]
  /** Whether this frame makes the client synced. */
  syncs(frame: Buffer): boolean
  /** Moves the next of this client's notes; the frame holds the time `now`. */
  write(now: number): Frame
  /** Moves this client's cursor; the frame holds the time `now`. */
  point(now: number): Frame
  /** The times in the moved notes of a frame. */
  writesIn(frame: Buffer): readonly number[]
  /** The times in the moved cursors of a frame. */
  pointsIn(frame: Buffer): readonly number[]
  /** What a client says every five seconds so that it is not taken for gone. */
  readonly keepAlive: Frame | null
}
