import type { DatabaseSync } from 'node:sqlite'
import { isRole } from '../../access/is-role.ts'
import type { Board, BoardRegistry, Session } from '../board-registry.ts'
import { inTransaction } from './in-transaction.ts'
import { auditWriter } from './sqlite-audit-log.ts'

/** Boards, keys' generations and sessions in SQLite. */
export function sqliteBoardRegistry(database: DatabaseSync): BoardRegistry {
  const readSecret = database.prepare("SELECT value FROM settings WHERE name = 'secret'")
  const writeSecret = database.prepare("INSERT INTO settings (name, value) VALUES ('secret', ?)")
  const insertBoard = database.prepare('INSERT INTO boards VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const readBoard = database.prepare('SELECT * FROM boards WHERE id = ?')
  const countBoards = database.prepare('SELECT count(*) AS count FROM boards')
  const overview = database.prepare(`
    SELECT boards.*,
      (SELECT count(*) FROM sessions WHERE board = boards.id) AS people,
      (SELECT coalesce(sum(length(data)), 0) FROM snapshots WHERE board = boards.id)
        + (SELECT coalesce(sum(length(data)), 0) FROM updates WHERE board = boards.id)
        + (SELECT coalesce(sum(length(data)), 0) FROM segments WHERE board = boards.id)
        + (SELECT coalesce(sum(length(data)), 0) FROM points WHERE board = boards.id) AS bytes,
      max(
        created_at,
        (SELECT coalesce(max(at), 0) FROM updates WHERE board = boards.id),
        (SELECT coalesce(max(until_at), 0) FROM segments WHERE board = boards.id)
      ) AS last_change
    FROM boards ORDER BY expires_at, id`)
  const setTitle = database.prepare('UPDATE boards SET title = ? WHERE id = ?')
  const setExpiry = database.prepare('UPDATE boards SET expires_at = ? WHERE id = ?')
  const renewKey = {
    facilitator: renewal(database, 'facilitator_generation'),
    participant: renewal(database, 'participant_generation'),
    viewer: renewal(database, 'viewer_generation'),
  }
  const dropSessions = database.prepare('DELETE FROM sessions WHERE board = ? AND role = ?')
  const expired = database.prepare('SELECT id FROM boards WHERE expires_at <= ?')
  const deleteBoard = database.prepare('DELETE FROM boards WHERE id = ?')
  const note = auditWriter(database)
  const insertSession = database.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)')
  const readSession = database.prepare('SELECT * FROM sessions WHERE token_hash = ?')
  const rename = database.prepare('UPDATE sessions SET name = ? WHERE token_hash = ?')

  return {
    async secret(make) {
      const stored = readSecret.get()?.['value']
      if (stored instanceof Uint8Array) return stored
      const fresh = make()
      writeSecret.run(fresh)
      return fresh
    },
    async create(board) {
      const { facilitator, participant, viewer } = board.generations
      const { id, title, language, createdAt, expiresAt } = board
      insertBoard.run(id, title, language, createdAt, expiresAt, facilitator, participant, viewer)
    },
    async get(id) {
      const row = readBoard.get(id)
      return row === undefined ? null : boardOf(row)
    },
    overview: async () =>
      overview.all().map((row) => ({
        board: boardOf(row),
        bytes: Number(row['bytes']),
        people: Number(row['people']),
        lastChange: Number(row['last_change']),
      })),
    count: async () => Number(countBoards.get()?.['count']),
    async setTitle(id, title) {
      setTitle.run(title, id)
    },
    async setExpiry(id, expiresAt) {
      setExpiry.run(expiresAt, id)
    },
    renew: async (id, role) =>
      inTransaction(database, () => {
        const row = renewKey[role].get(id)
        dropSessions.run(id, role)
        return row === undefined ? null : Number(row['generation'])
      }),
    expired: async (now) => expired.all(now).map((row) => String(row['id'])),
    // Sessions, log and snapshot go with it: ON DELETE CASCADE, in the same transaction.
    remove: async (id, end) =>
      inTransaction(database, () => {
        const isGone = deleteBoard.run(id).changes === 1
        if (isGone && end !== undefined) note({ ...end, board: id })
        return isGone
      }),
    async addSession({ tokenHash, board, role, generation, name, createdAt }) {
      insertSession.run(tokenHash, board, role, generation, name, createdAt)
    },
    async session(tokenHash) {
      const row = readSession.get(tokenHash)
      return row === undefined ? null : sessionOf(row)
    },
    async renameSession(tokenHash, name) {
      rename.run(name, tokenHash)
    },
  }
}

function renewal(database: DatabaseSync, column: string) {
  return database.prepare(
    `UPDATE boards SET ${column} = ${column} + 1 WHERE id = ? RETURNING ${column} AS generation`,
  )
}

type Row = Readonly<Record<string, unknown>>

function boardOf(row: Row): Board {
  return {
    id: String(row['id']),
    title: String(row['title']),
    language: row['language'] === 'en' ? 'en' : 'de',
    createdAt: Number(row['created_at']),
    expiresAt: Number(row['expires_at']),
    generations: {
      facilitator: Number(row['facilitator_generation']),
      participant: Number(row['participant_generation']),
      viewer: Number(row['viewer_generation']),
    },
  }
}

function sessionOf(row: Row): Session {
  const role = row['role']
  if (!isRole(role)) throw new Error('expected a role in the column role')
  return {
    tokenHash: String(row['token_hash']),
    board: String(row['board']),
    role,
    generation: Number(row['generation']),
    name: String(row['name']),
    createdAt: Number(row['created_at']),
  }
}
