import { dividedFrame } from './divided-frame.ts'
import { LIMITS } from './limits.ts'
import { carriesUpdate } from './messages.ts'

/** Told of what happens on the sockets that a provider opens one after the other. */
export interface SocketWatcher {
  /** A new socket takes the place of the last one: counting begins anew. */
  opening(socket: WebSocket): void
  opened(socket: WebSocket): void
  /** Before the provider hears of it. */
  received(socket: WebSocket, data: unknown): void
  closed(socket: WebSocket, code: number): void
  /** A frame that carries an update has left. */
  updateSent(socket: WebSocket, frame: Uint8Array): void
}

/**
 * A WebSocket class that counts the update-carrying frames it sends. The server counts what it
 * commits of the same connection, so both numbers being equal means that all is saved,
 * deletions included, which a state vector would not show. Frames that the server would refuse
 * for their size are sent in parts.
 */
export function countingSocket(base: typeof WebSocket, watcher: SocketWatcher): typeof WebSocket {
  return class CountingSocket extends base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      watcher.opening(this)
      this.addEventListener('open', () => watcher.opened(this))
      this.addEventListener('message', ({ data }) => watcher.received(this, data))
      this.addEventListener('close', (event) => watcher.closed(this, event.code))
    }

    override send(data: string | BufferSource | Blob): void {
      if (!(data instanceof Uint8Array) || !carriesUpdate(data)) return super.send(data)
      const isLarge = data.length > LIMITS.frameBytes
      for (const frame of isLarge ? dividedFrame(data, LIMITS.frameBytes) : [data]) {
        super.send(frame)
        watcher.updateSent(this, frame)
      }
    }
  }
}
