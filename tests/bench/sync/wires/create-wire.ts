import { amtswegWire } from './amtsweg-wire.ts'
import { hocuspocusWire } from './hocuspocus-wire.ts'
import { tldrawWire } from './tldraw-wire.ts'
import type { Wire, WireName, WireOptions } from './wire.ts'
import { relayWire, yjsWire } from './yjs-wire.ts'

const WIRES: Readonly<Record<WireName, (options: WireOptions) => Wire>> = {
  relay: relayWire,
  yjs: yjsWire,
  hocuspocus: hocuspocusWire,
  tldraw: tldrawWire,
  amtsweg: amtswegWire,
}

/** A client's side of a wire. */
export function createWire(name: WireName, options: WireOptions): Wire {
  return WIRES[name](options)
}
