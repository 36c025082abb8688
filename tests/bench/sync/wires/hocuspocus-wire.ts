import * as encoding from 'lib0/encoding'
import type { Frame, Wire, WireOptions } from './wire.ts'
import { yjsWire } from './yjs-wire.ts'

const AUTH = 2
const TOKEN = 0

/** Hocuspocus' protocol: y-websocket's, with the document's name before each message, and a token first. */
export function hocuspocusWire(options: WireOptions): Wire {
  const inner = yjsWire(options)
  const name = new URL(options.target.url).pathname.slice(1)
  const head = encoding.encode((encoder) => encoding.writeVarString(encoder, name))
  const wrapped = (frame: Frame) => {
    if (typeof frame === 'string') throw new Error('bytes were expected')
    return Buffer.concat([head, frame])
  }
  const auth = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, AUTH)
    encoding.writeVarUint(encoder, TOKEN)
    encoding.writeVarString(encoder, 'bench')
  })
  return {
    ...inner,
    greeting: [auth, ...inner.greeting].map(wrapped),
    syncs: (frame) => inner.syncs(frame.subarray(head.length)),
    write: (now) => wrapped(inner.write(now)),
    point: (now) => wrapped(inner.point(now)),
  }
}
