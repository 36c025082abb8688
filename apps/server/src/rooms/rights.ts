import { encodeAmtsweg, mayWrite, mayWriteNow } from '@amtsweg/sync'
import type { Connection } from './connection.ts'

/** Who may write in a room, as it is now. */
export class Rights {
  isPaused = false

  /** Whether this client's changes are taken at the moment. */
  mayWrite({ role }: Connection): boolean {
    return mayWriteNow({ role, isPaused: this.isPaused })
  }

  /** Tells a client that asked for our messages what it may do. */
  tell(connection: Connection): void {
    const { role, subscribed } = connection
    if (!subscribed) return
    connection.send(encodeAmtsweg({ type: 'rights', role, isPaused: this.isPaused }))
  }

  /** Tells a client that something of its change was put back, because it is locked. */
  tellLocked(connection: Connection): void {
    if (connection.subscribed) {
      connection.send(encodeAmtsweg({ type: 'notice', code: 'locked' }))
    }
  }

  /**
   * Does not take a change. It stays with the client, never acknowledged, so that an honest one does not show "saved"; when
   * it may write again it is asked for all that the server lacks.
   */
  withhold(connection: Connection): void {
    connection.withhold()
    if (!connection.subscribed) return
    const code = mayWrite(connection.role) ? 'paused' : 'read_only'
    connection.send(encodeAmtsweg({ type: 'notice', code }))
  }
}
