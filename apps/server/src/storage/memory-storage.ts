import type { AuditEntry, AuditLog } from './audit-log.ts'
import type { BoardHistory, FullPoint } from './board-history.ts'
import { memoryCodeRegistry } from './memory-code-registry.ts'
import { memoryImageStore } from './memory-image-store.ts'
import type { Board, BoardRegistry, Session } from './board-registry.ts'
import { ROLES } from '@amtsweg/sync'
import { isPointDue, toForget } from './forgetting.ts'
import { activitiesOf } from './segment.ts'
import type { Storage } from './storage.ts'
import type { LogRow, Snapshot, UpdateLog } from './update-log.ts'

interface StoredLog {
  readonly snapshot: Snapshot | null
  readonly rows: readonly LogRow[]
  /** Folded rows, as they were folded. */
  readonly segments: readonly (readonly LogRow[])[]
  readonly points: readonly FullPoint[]
}

const NOTHING: StoredLog = { snapshot: null, rows: [], segments: [], points: [] }

/** The fake of all storage: forgets everything with the process. */
export function memoryStorage(): Storage {
  const boards = new Map<string, Board>()
  const logs = new Map<string, StoredLog>()
  const acts: AuditEntry[] = []
  return {
    boards: memoryRegistry(boards, logs, acts),
    audit: memoryAudit(acts),
    codes: memoryCodeRegistry((board) => boards.has(board)),
    images: memoryImageStore((board) => boards.has(board)),
    log: memoryLog(boards, logs),
    history: memoryHistory(boards, logs),
    scrub: async () => undefined,
    changedElsewhere: async () => false,
    healthy: async () => true,
    close: async () => undefined,
  }
}

function memoryLog(boards: ReadonlyMap<string, Board>, logs: Map<string, StoredLog>): UpdateLog {
  const logOf = (board: string) => logs.get(board) ?? NOTHING
  return {
    async append(group) {
      return group.map(({ board, update, at, author }) => {
        if (!boards.has(board)) return { ok: false, reason: 'unknown_board' }
        const log = logOf(board)
        const seq = (log.rows.at(-1)?.seq ?? log.snapshot?.seq ?? 0) + 1
        const row = { seq, at, author, update: update.slice() }
        logs.set(board, { ...log, rows: [...log.rows, row] })
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
      const log = logOf(board)
      const named = new Set(folding.rows)
      const folded = log.rows.filter((row) => named.has(row.seq))
      if (folded.length !== named.size) return 'stale'
      const { snapshot } = folding
      const at = folded.at(-1)?.at ?? 0
      const since = (seq: number) =>
        [...log.segments.flat(), ...folded]
          .filter((row) => row.seq > seq)
          .reduce((sum, { update }) => sum + update.length, 0)
      const point = { id: `seq-${snapshot.seq}`, ...snapshot, at, name: '', author: '' }
      logs.set(board, {
        snapshot,
        rows: log.rows.filter((row) => !named.has(row.seq)),
        segments: folded.length === 0 ? log.segments : [...log.segments, folded],
        points: isPointDue(log.points, { at, size: snapshot.data.length, since })
          ? [...log.points, point]
          : log.points,
      })
      return 'done'
    },
    async remove(board) {
      logs.delete(board)
    },
  }
}

function memoryHistory(
  boards: ReadonlyMap<string, Board>,
  logs: Map<string, StoredLog>,
): BoardHistory {
  const logOf = (board: string) => logs.get(board) ?? NOTHING
  return {
    async activities(board) {
      const { segments, rows } = logOf(board)
      return activitiesOf([...segments.flat(), ...rows])
    },
    points: async (board) => logOf(board).points.map(({ data: _data, ...point }) => point),
    async addPoint(board, point) {
      if (!boards.has(board)) return
      const log = logOf(board)
      const points = [...log.points, point].sort((a, b) => a.seq - b.seq || a.at - b.at)
      logs.set(board, { ...log, points })
    },
    async stateAt(board, seq) {
      const { segments, rows, points } = logOf(board)
      const point = points.findLast((each) => each.seq <= seq)
      const after = point?.seq ?? 0
      const all = [...segments.flat(), ...rows].filter((row) => row.seq > after && row.seq <= seq)
      if (all.length !== seq - after) return null
      return { snapshot: point === undefined ? null : { seq: after, data: point.data }, rows: all }
    },
    async forget(limits) {
      for (const [board, log] of logs) {
        const facts = log.segments.map((each) => ({
          fromSeq: each[0]?.seq ?? 0,
          untilSeq: each.at(-1)?.seq ?? 0,
          untilAt: each.at(-1)?.at ?? 0,
          bytes: each.reduce((sum, { update }) => sum + update.length, 0),
        }))
        const gone = toForget({ segments: facts, points: log.points }, limits)
        const ids = new Set(gone.points.map(({ id }) => id))
        logs.set(board, {
          ...log,
          segments: log.segments.slice(gone.segments.length),
          points: log.points.filter(({ id }) => !ids.has(id)),
        })
      }
    },
  }
}

function memoryAudit(acts: AuditEntry[]): AuditLog {
  return {
    append: async (entry) => void acts.push(entry),
    read: async ({ board, limit }) =>
      acts.filter((entry) => board === undefined || entry.board === board).slice(-limit),
    async forget(before) {
      acts.splice(0, acts.length, ...acts.filter(({ at }) => at >= before))
    },
  }
}

function memoryRegistry(
  boards: Map<string, Board>,
  logs: Map<string, StoredLog>,
  acts: AuditEntry[],
): BoardRegistry {
  const sessions = new Map<string, Session>()
  const people = new Map<string, number>()
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
      boards.set(board.id, { ...board, revoked: [], isPaused: false })
    },
    get: async (id) => boards.get(id) ?? null,
    count: async () => boards.size,
    overview: async () =>
      [...boards.values()]
        .sort((a, b) => a.expiresAt - b.expiresAt)
        .map((board) => ({
          board,
          ...sizeOf(logs.get(board.id) ?? NOTHING, board),
          people: [...sessions.values()].filter((session) => session.board === board.id).length,
        })),
    setTitle: async (id, title) => change(id, (board) => ({ ...board, title })),
    setLanguage: async (id, language) => change(id, (board) => ({ ...board, language })),
    setExpiry: async (id, expiresAt) => change(id, (board) => ({ ...board, expiresAt })),
    setPaused: async (id, isPaused) => change(id, (board) => ({ ...board, isPaused })),
    async renew(id, role, { isOff = false, keep = null } = {}) {
      const board = boards.get(id)
      if (board === undefined) return null
      const generation = board.generations[role] + 1
      const revoked = ROLES.filter((each) => (each === role ? isOff : board.revoked.includes(each)))
      boards.set(id, {
        ...board,
        generations: { ...board.generations, [role]: generation },
        revoked,
      })
      for (const session of sessions.values()) {
        if (session.board !== id || session.role !== role) continue
        if (session.tokenHash === keep) sessions.set(keep, { ...session, generation })
        else if (!session.isRemoved) sessions.delete(session.tokenHash)
      }
      return generation
    },
    expired: async (now) =>
      [...boards.values()].filter((board) => board.expiresAt <= now).map((board) => board.id),
    async remove(id, end) {
      logs.delete(id)
      dropSessions((session) => session.board === id)
      const isGone = boards.delete(id)
      if (isGone && end !== undefined) acts.push({ ...end, board: id })
      return isGone
    },
    async addSession(session) {
      if (!boards.has(session.board)) throw new Error('a session needs its board')
      const person = (people.get(session.board) ?? 0) + 1
      people.set(session.board, person)
      sessions.set(session.tokenHash, { ...session, person, isRemoved: false })
      return person
    },
    session: async (tokenHash) => sessions.get(tokenHash) ?? null,
    sessionOf: async (board, person) =>
      [...sessions.values()].find((each) => each.board === board && each.person === person) ?? null,
    async setSessionRole(tokenHash, role) {
      const session = sessions.get(tokenHash)
      const generation = boards.get(session?.board ?? '')?.generations[role]
      if (session === undefined || generation === undefined) return
      sessions.set(tokenHash, { ...session, role, generation })
    },
    async removePerson(tokenHash) {
      const session = sessions.get(tokenHash)
      if (session !== undefined) sessions.set(tokenHash, { ...session, isRemoved: true })
    },
    async renameSession(tokenHash, name) {
      const session = sessions.get(tokenHash)
      if (session !== undefined) sessions.set(tokenHash, { ...session, name })
    },
  }
}

function sizeOf({ snapshot, rows, segments, points }: StoredLog, { createdAt }: Board) {
  const updates = [...segments.flat(), ...rows]
  const blobs = [...updates.map(({ update }) => update), ...points.map(({ data }) => data)]
  if (snapshot !== null) blobs.push(snapshot.data)
  return {
    bytes: blobs.reduce((sum, blob) => sum + blob.length, 0),
    lastChange: Math.max(createdAt, ...updates.map(({ at }) => at)),
  }
}
