import { encodeAmtsweg } from '@amtsweg/sync'
import type { Wire, WireOptions } from './wire.ts'
import { yjsWire } from './yjs-wire.ts'

/** Ours: y-websocket's protocol with our own messages. */
export function amtswegWire(options: WireOptions): Wire {
  const inner = yjsWire(options)
  return { ...inner, greeting: [encodeAmtsweg({ type: 'subscribe' }), ...inner.greeting] }
}
