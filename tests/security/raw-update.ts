import * as encoding from 'lib0/encoding'

/** A struct as it is written byte by byte, with whatever it claims. */
export type RawStruct = (encoder: encoding.Encoder) => void

/** Where an item says that it is. */
export interface RawPlace {
  readonly root?: string | undefined
  readonly parent?: readonly [client: number, clock: number] | undefined
  readonly origin?: readonly [client: number, clock: number] | undefined
  readonly right?: readonly [client: number, clock: number] | undefined
  readonly key?: string | undefined
}

/** Some structs of one client from a clock on. */
export interface RawRun {
  readonly client: number
  readonly clock: number
  readonly structs: readonly RawStruct[]
  /** How many it claims to be; the truth when not given. */
  readonly claims?: number | undefined
}

/** An update (V1) as bytes. Yjs itself writes none of those that tests make with it. */
export function rawUpdate(
  runs: readonly RawRun[],
  deletions: readonly (readonly [client: number, clock: number, length: number])[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, runs.length)
  for (const { client, clock, structs, claims = structs.length } of runs) {
    encoding.writeVarUint(encoder, claims)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const write of structs) write(encoder)
  }
  encoding.writeVarUint(encoder, deletions.length)
  for (const [client, clock, length] of deletions) {
    for (const number of [client, 1, clock, length]) encoding.writeVarUint(encoder, number)
  }
  return encoding.toUint8Array(encoder)
}

/** A stretch of clocks of which nothing is left. */
export function rawGone(length: number): RawStruct {
  return (encoder) => {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, length)
  }
}

/** Letters. */
export function rawText(place: RawPlace, text: string): RawStruct {
  return (encoder) => {
    writePlace(encoder, 4, place)
    encoding.writeVarString(encoder, text)
  }
}

/** Values; none of them makes an item without length. */
export function rawValues(
  place: RawPlace,
  values: readonly Parameters<typeof encoding.writeAny>[1][],
): RawStruct {
  return (encoder) => {
    writePlace(encoder, 8, place)
    encoding.writeVarUint(encoder, values.length)
    for (const value of values) encoding.writeAny(encoder, value)
  }
}

/** One value of so many levels; writing it with a library overflows the stack. */
export function rawDeepValue(place: RawPlace, levels: number): RawStruct {
  return (encoder) => {
    writePlace(encoder, 8, place)
    encoding.writeVarUint(encoder, 1)
    // A list of one, again and again.
    for (let level = 0; level < levels; level += 1) {
      encoding.writeUint8(encoder, 117)
      encoding.writeVarUint(encoder, 1)
    }
    encoding.writeAny(encoder, null)
  }
}

/** A map. */
export function rawMap(place: RawPlace): RawStruct {
  return (encoder) => {
    writePlace(encoder, 7, place)
    encoding.writeVarUint(encoder, 1)
  }
}

function writePlace(encoder: encoding.Encoder, kind: number, place: RawPlace): void {
  const { root, parent, origin, right, key } = place
  const flags = (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20)
  encoding.writeUint8(encoder, kind | flags)
  for (const id of [origin, right]) if (id !== undefined) writeId(encoder, id)
  if (origin !== undefined || right !== undefined) return
  encoding.writeVarUint(encoder, root === undefined ? 0 : 1)
  if (root !== undefined) encoding.writeVarString(encoder, root)
  else if (parent !== undefined) writeId(encoder, parent)
  if (key !== undefined) encoding.writeVarString(encoder, key)
}

function writeId(encoder: encoding.Encoder, [client, clock]: readonly [number, number]): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}
