/**
 * How a write and its receipt are found together again, whatever a server does to the frames in between: the moved
 * note's x is a number whose bytes hold the time of the write. Frames are searched for it, not decoded, so that the
 * clients cost little beside the server.
 */

/** The first bytes of each x: sign, exponent and 20 bits that hardly come up by chance. The value is about 1,600. */
const MAGIC = Buffer.of(0x40, 0x99, 0x5c, 0xe3)

/** How a changed x stands in a frame of tldraw. */
const PUT_X = Buffer.from('"x":["put",')

/** How a cursor stands in a JSON awareness state, and in a presence of tldraw, which sends the whole cursor. */
const CURSORS = [Buffer.from('"cursor":{"x":'), Buffer.from('"cursor":["put",{"x":')] as const

const scratch = Buffer.alloc(8)

/** Microseconds of a clock that all processes of the machine share, modulo 2^32. */
export function now(): number {
  return Number(BigInt.asUintN(32, process.hrtime.bigint() / 1000n))
}

/** Microseconds from `since` until `until`, over the wrap of `now`. */
export function elapsed(since: number, until: number): number {
  return (until - since) >>> 0
}

/** The time so many milliseconds after another. */
export function later(time: number, milliseconds: number): number {
  return (time + milliseconds * 1000) >>> 0
}

/** Whether a time lies in a window that is shorter than half an hour. */
export function isWithin(
  time: number,
  { begin, end }: { readonly begin: number; readonly end: number },
): boolean {
  return elapsed(begin, time) < elapsed(begin, end)
}

/** An x that holds a time. It is no whole number and no float of 32 bits, so it is always written in 8 bytes. */
export function markedX(time: number): number {
  MAGIC.copy(scratch)
  scratch.writeUInt32BE(time, 4)
  return scratch.readDoubleBE(0)
}

/** The times in the moves of a frame in Yjs' format V1. */
export function marksInUpdate(frame: Buffer): readonly number[] {
  const times: number[] = []
  for (let at = frame.indexOf(MAGIC); at !== -1; at = frame.indexOf(MAGIC, at + 8)) {
    if (at + 8 <= frame.length) times.push(frame.readUInt32BE(at + 4))
  }
  return times
}

/** The times in the moves of a frame of tldraw's JSON. */
export function marksInJson(frame: Buffer): readonly number[] {
  const times: number[] = []
  for (let at = frame.indexOf(PUT_X); at !== -1; at = frame.indexOf(PUT_X, at + 1)) {
    scratch.writeDoubleBE(numberAt(frame, at + PUT_X.length))
    if (scratch.indexOf(MAGIC) === 0) times.push(scratch.readUInt32BE(4))
  }
  return times
}

/** A cursor that holds a time: two numbers of at most five digits, as on a large board. */
export function markedCursor(time: number): { readonly x: number; readonly y: number } {
  return { x: time >>> 16, y: time & 0xff_ff }
}

/** The time in a cursor. */
export function cursorTime({ x, y }: { readonly x: number; readonly y: number }): number {
  return ((x << 16) | y) >>> 0
}

/** The times in the cursors of a frame with JSON states. */
export function marksInStates(frame: Buffer): readonly number[] {
  const times: number[] = []
  for (const cursor of CURSORS) {
    for (let at = frame.indexOf(cursor); at !== -1; at = frame.indexOf(cursor, at + 1)) {
      const start = at + cursor.length
      const y = frame.indexOf('"y":', start)
      if (y === -1) break
      times.push(cursorTime({ x: numberAt(frame, start), y: numberAt(frame, y + 4) }))
    }
  }
  return times
}

function numberAt(frame: Buffer, start: number): number {
  return Number.parseFloat(frame.toString('latin1', start, start + 24))
}
