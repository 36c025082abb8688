import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

/** A client's socket that costs as little as can be: the machine that measures is the one that serves. */
export interface LeanSocket {
  /** Bytes go as a binary message, a string as text. */
  send(message: Uint8Array | string): void
}

/** What a lean socket tells. */
export interface LeanSocketOptions {
  /** `ws://127.0.0.1:<port>/<path>`. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly onOpen: () => void
  /**
   * A message has come: all of it, or its first 256 bytes when it came in pieces and nobody wants the rest. The bytes
   * are valid only during the call.
   */
  readonly onMessage: (bytes: Buffer, length: number) => void
  readonly wantsAll: () => boolean
  readonly onEnd: (reason: string) => void
}

/** A message that comes in pieces. */
interface Partial {
  readonly opcode: number
  readonly length: number
  left: number
  readonly kept: Buffer[]
  room: number
}

const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/** Enough for the types and names at the beginning of a message. */
const HEAD_BYTES = 256

/** Read by one socket after the other; whatever must stay is copied out. */
const shared = Buffer.alloc(256 * 1024)

const NOTHING = Buffer.alloc(0)

/**
 * RFC 6455 without extensions and fragments, which no server here sends. `ws` on the clients' side would take several times
 * the CPU of the servers that are measured, and it would be the clients' own queue that is measured.
 */
export function leanSocket(options: LeanSocketOptions): LeanSocket {
  const { hostname, port, pathname, host } = new URL(options.url)
  let isOpen = false
  let rest = NOTHING
  let partial: Partial | null = null

  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    onread: {
      buffer: shared,
      callback: (count, bytes) => {
        feed(Buffer.from(bytes.buffer, bytes.byteOffset, count))
        return true
      },
    },
  })
  socket.on('connect', () => {
    const lines = [
      `GET ${pathname} HTTP/1.1`,
      `Host: ${host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...Object.entries(options.headers).map(([name, value]) => `${name}: ${value}`),
    ]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  })
  socket.on('error', (error) => options.onEnd(error.message))
  socket.on('close', () => options.onEnd('the line was cut'))

  function feed(chunk: Buffer): void {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    rest = NOTHING
    let at = 0
    if (!isOpen) {
      const end = bytes.indexOf('\r\n\r\n')
      if (end === -1) return void (rest = Buffer.from(bytes))
      if (!bytes.toString('latin1', 0, 12).startsWith('HTTP/1.1 101')) {
        return options.onEnd(bytes.toString('latin1', 0, end))
      }
      isOpen = true
      at = end + 4
      options.onOpen()
    }
    while (at < bytes.length) {
      const used = partial === null ? begin(bytes, at) : goOn(partial, bytes.subarray(at))
      if (used === 0) return void (rest = Buffer.from(bytes.subarray(at)))
      at += used
    }
  }

  /** Reads a message that begins here; returns the bytes used, 0 when its length is not all there. */
  function begin(bytes: Buffer, at: number): number {
    const available = bytes.length - at
    if (available < 2) return 0
    const short = (bytes[at + 1] ?? 0) & 127
    const head = headLength(short)
    if (available < head) return 0
    const opcode = (bytes[at] ?? 0) & 15
    const length = messageLength(bytes, at, short)
    if (available >= head + length) {
      deliver(opcode, bytes.subarray(at + head, at + head + length), length)
      return head + length
    }
    const room = options.wantsAll() ? length : HEAD_BYTES
    partial = { opcode, length, left: length, kept: [], room }
    return head
  }

  function goOn(current: Partial, bytes: Buffer): number {
    const used = Math.min(current.left, bytes.length)
    if (current.room > 0) {
      const kept = Buffer.from(bytes.subarray(0, Math.min(used, current.room)))
      current.kept.push(kept)
      current.room -= kept.length
    }
    current.left -= used
    if (current.left === 0) {
      partial = null
      deliver(current.opcode, Buffer.concat(current.kept), current.length)
    }
    return used
  }

  function deliver(opcode: number, bytes: Buffer, length: number): void {
    switch (opcode) {
      case OPCODE.text:
      case OPCODE.binary:
        return options.onMessage(bytes, length)
      case OPCODE.ping:
        return void socket.write(frameOf(OPCODE.pong, bytes))
      case OPCODE.close:
        return options.onEnd(`closed: ${bytes.length >= 2 ? bytes.readUInt16BE(0) : 'no code'}`)
      default:
    }
  }

  return {
    send(message) {
      const isText = typeof message === 'string'
      const bytes = isText ? Buffer.from(message) : message
      socket.write(frameOf(isText ? OPCODE.text : OPCODE.binary, bytes))
    },
  }
}

function headLength(short: number): number {
  if (short < 126) return 2
  return short === 126 ? 4 : 10
}

function messageLength(bytes: Buffer, at: number, short: number): number {
  if (short < 126) return short
  return short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
}

/** A client must mask; a mask of zeros leaves the bytes as they are. */
function frameOf(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload
  const frame = Buffer.alloc(
    (length < 126 ? 2 : headLength(126)) + (length > 0xff_ff ? 6 : 0) + 4 + length,
  )
  frame[0] = 0x80 | opcode
  if (length < 126) frame[1] = 0x80 | length
  else if (length <= 0xff_ff) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(payload, frame.length - length)
  return frame
}
