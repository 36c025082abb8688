import { MESSAGE, decodeAmtsweg, encodeAmtsweg } from '@amtsweg/sync'
import * as decoding from 'lib0/decoding'
import { cursorTime, markedCursor } from '../marks.ts'
import type { Wire, WireOptions } from './wire.ts'
import { yjsWire } from './yjs-wire.ts'

/** Ours, as our pages speak it: y-websocket's protocol, acknowledgements, and cursors that travel by themselves. */
export function amtswegWire(options: WireOptions): Wire {
  const inner = yjsWire(options)
  const greeting = [
    encodeAmtsweg({ type: 'subscribe' }),
    encodeAmtsweg({ type: 'follow_cursors' }),
    ...inner.greeting,
  ]
  let isPresent = false
  return {
    ...inner,
    greeting,
    point(now) {
      if (isPresent) return encodeAmtsweg({ type: 'cursor', ...markedCursor(now) })
      // Name and colour once, in a whole state.
      isPresent = true
      return inner.point(now)
    },
    pointsIn: (frame) =>
      frame[0] === MESSAGE.amtsweg ? cursorTimes(frame) : inner.pointsIn(frame),
  }
}

function cursorTimes(frame: Buffer): readonly number[] {
  const message = decodeAmtsweg(decoding.createDecoder(frame.subarray(1)))
  return message?.type === 'cursors' ? message.moves.map(cursorTime) : []
}
