import type { Connection } from './connection.ts'

/** Client ids whose writers are remembered after they have left. */
const MAX_REMEMBERED = 10_000

/**
 * Who writes under which Yjs client id. Whoever writes with another's next id and clock makes that one and the server
 * differ for ever, with equal state vectors. So the id of somebody who is here is theirs alone, and nobody takes the id of
 * somebody who has written under it before. Ids of nobody here, such as those under which somebody worked offline last
 * week, may be brought by anyone: the person may have come back by a new link.
 */
export class Writers {
  readonly #present = new Map<number, Connection>()
  readonly #sessions = new Map<number, string>()

  /** Somebody says that this is their id; believed unless it is somebody else's. */
  enter(connection: Connection, id: number): void {
    if (this.#mayUse(connection, id)) this.#present.set(id, connection)
  }

  /** Whether somebody may bring something new under these ids; if so it is remembered. */
  mayWrite(connection: Connection, ids: readonly number[]): boolean {
    if (!ids.every((id) => this.#mayUse(connection, id))) return false
    for (const id of ids) this.#remember(connection, id)
    return true
  }

  /** Somebody has left. */
  leave(connection: Connection): void {
    for (const [id, holder] of this.#present) if (holder === connection) this.#present.delete(id)
  }

  #mayUse(connection: Connection, id: number): boolean {
    const holder = this.#present.get(id)
    if (holder === undefined || !holder.open || isSamePerson(holder, connection)) return true
    // Whoever has written under it is back, and the holder only says so.
    return connection.session !== null && this.#sessions.get(id) === connection.session
  }

  #remember({ session }: Connection, id: number): void {
    if (session === null || this.#sessions.has(id)) return
    this.#sessions.set(id, session)
    const oldest = this.#sessions.keys().next().value
    if (this.#sessions.size > MAX_REMEMBERED && oldest !== undefined) this.#sessions.delete(oldest)
  }
}

/** Two tabs of one person keep one copy between them, and each may bring what the other wrote. */
function isSamePerson(a: Connection, b: Connection): boolean {
  return a === b || (a.session !== null && a.session === b.session)
}
