import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'

/** A stock y-websocket provider with a key, as a program without cookies uses it; the caller ends it. */
export function connectProgram(
  server: { readonly url: string },
  { board, key, doc }: { readonly board: string; readonly key: string; readonly doc: Y.Doc },
): WebsocketProvider {
  return new WebsocketProvider(
    `${server.url.replace('http', 'ws')}/api/boards/${board}`,
    'sync',
    doc,
    { WebSocketPolyfill: socketWith(key), disableBc: true },
  )
}

/** A WebSocket class that carries a key. */
function socketWith(key: string): typeof globalThis.WebSocket {
  class KeyedSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { authorization: `Bearer ${key}` } })
    }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ws is made to stand in for the browser's class.
  return KeyedSocket as unknown as typeof globalThis.WebSocket
}
