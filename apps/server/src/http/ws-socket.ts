import { CLOSE_CODES } from '@amtsweg/sync'
import type { WebSocket } from 'ws'
import type { Clock } from '../effects/clock.ts'
import type { Socket } from '../rooms/socket.ts'

/** Milliseconds that a client gets to answer a close before the line is cut; a slow reader never answers. */
const CLOSE_GRACE_MS = 2000

/**
 * Milliseconds that the line of one who floods is still open, unread: long enough to hear why, and so long it cannot come back
 * on the next line with the next burst.
 */
export const FLOOD_GRACE_MS = 1000

/** Milliseconds between two pings. A client that answers none of them is gone: closed lids say no goodbye. */
const PING_EVERY_MS = 25_000

/** A `ws` socket as rooms see it. */
export function wsSocket(client: WebSocket, clock: Clock): Socket {
  let alive = true
  let timer = clock.after(PING_EVERY_MS, ping)
  function ping(): void {
    if (!alive) return client.terminate()
    alive = false
    client.ping()
    timer = clock.after(PING_EVERY_MS, ping)
  }
  client.on('pong', () => void (alive = true))
  client.on('message', () => void (alive = true))
  client.on('close', () => timer.cancel())

  return {
    send(frame) {
      if (client.readyState === client.OPEN) client.send(frame)
    },
    close(code, reason) {
      timer.cancel()
      client.close(code, reason)
      const isFlood = code === CLOSE_CODES.tooFast
      // What is on its way already, thousands of frames, is not even taken apart; the answer to the close would come after it.
      if (isFlood) client.pause()
      timer = clock.after(isFlood ? FLOOD_GRACE_MS : CLOSE_GRACE_MS, () => client.terminate())
    },
    terminate: () => client.terminate(),
    buffered: () => client.bufferedAmount,
  }
}
