import type { Board, BoardRegistry, Session } from './board-registry.ts'
import type { Storage } from './storage.ts'
import type { LogRow, Snapshot, UpdateLog } from './update-log.ts'

interface StoredLog {
  snapshot: Snapshot | null
  rows: readonly LogRow[]
}

/** The fake of all storage: forgets everything with the process. */
export function memoryStorage(): Storage {
  const boards = new Map<string, Board>()
  const logs = new Map<string, StoredLog>()
  return {
    boards: memoryRegistry(boards, logs),
    log: memoryLog(boards, logs),
    scrub: async () => undefined,
    healthy: async () => true,
    close: async () => undefined,
  }
}

function memoryLog(boards: ReadonlyMap<string, Board>, logs: Map<string, StoredLog>): UpdateLog {
  const logOf = (board: string) => logs.get(board) ?? { snapshot: null, rows: [] }
  return {
    async append(group) {
      return group.map(({ board, update }) => {
        if (!boards.has(board)) return { ok: false, reason: 'unknown_board' }
        const { snapshot, rows } = logOf(board)
        const seq = (rows.at(-1)?.seq ?? snapshot?.seq ?? 0) + 1
        logs.set(board, { snapshot, rows: [...rows, { seq, update: update.slice() }] })
        return { ok: true, seq }
      })
    },
    async read(board, after) {
      const { snapshot, rows } = logOf(board)
      return {
        snapshot: snapshot !== null && snapshot.seq > after ? snapshot : null,
        rows: rows.filter((row) => row.seq > after),
      }
    },
    async compact(board, folding) {
      const { rows } = logOf(board)
      const folded = new Set(folding.rows)
      const left = rows.filter((row) => !folded.has(row.seq))
      if (rows.length - left.length !== folded.size) return 'stale'
      logs.set(board, { snapshot: folding.snapshot, rows: left })
      return 'done'
    },
    async remove(board) {
      logs.delete(board)
    },
  }
}

function memoryRegistry(boards: Map<string, Board>, logs: Map<string, StoredLog>): BoardRegistry {
  const sessions = new Map<string, Session>()
  let secret: Uint8Array | undefined
  const change = (id: string, edit: (board: Board) => Board) => {
    const board = boards.get(id)
    if (board !== undefined) boards.set(id, edit(board))
  }
  const dropSessions = (goes: (session: Session) => boolean) => {
    for (const session of sessions.values()) if (goes(session)) sessions.delete(session.tokenHash)
  }
  return {
    secret: async (make) => (secret ??= make()),
    async create(board) {
      if (boards.has(board.id)) throw new Error('a board with this id exists')
      boards.set(board.id, board)
    },
    get: async (id) => boards.get(id) ?? null,
    count: async () => boards.size,
    setTitle: async (id, title) => change(id, (board) => ({ ...board, title })),
    setExpiry: async (id, expiresAt) => change(id, (board) => ({ ...board, expiresAt })),
    async renew(id, role) {
      const board = boards.get(id)
      if (board === undefined) return null
      const generation = board.generations[role] + 1
      boards.set(id, { ...board, generations: { ...board.generations, [role]: generation } })
      dropSessions((session) => session.board === id && session.role === role)
      return generation
    },
    expired: async (now) =>
      [...boards.values()].filter((board) => board.expiresAt <= now).map((board) => board.id),
    async remove(id) {
      logs.delete(id)
      dropSessions((session) => session.board === id)
      return boards.delete(id)
    },
    async addSession(session) {
      if (!boards.has(session.board)) throw new Error('a session needs its board')
      sessions.set(session.tokenHash, session)
    },
    session: async (tokenHash) => sessions.get(tokenHash) ?? null,
    async renameSession(tokenHash, name) {
      const session = sessions.get(tokenHash)
      if (session !== undefined) sessions.set(tokenHash, { ...session, name })
    },
  }
}
