/** The least that the wire knows of a record. */
export interface AnyRecord {
  readonly id: string
  readonly typeName: string
}

/** Outcome of a check; `reason` is for the log and holds no content. */
export type Checked<R> =
  | { readonly ok: true; readonly record: R }
  | { readonly ok: false; readonly reason: string }

/** The board's own check of a decoded value, passed in, because the wire does not know the board. Never throws. */
export type RecordCheck<R extends AnyRecord> = (value: unknown) => Checked<R>

/** A record of the document that is not shown, and why. */
export interface Quarantined {
  readonly id: string
  readonly reason: string
}
