import type { DatabaseSync } from 'node:sqlite'
import { ROLES } from '@amtsweg/sync'
import type { Role } from '@amtsweg/sync'
import { isRole } from '../../access/is-role.ts'
import type { Board, BoardRegistry, Renewal, Session } from '../board-registry.ts'
import { inTransaction } from './in-transaction.ts'
import { remainsWriter } from './scrub-marks.ts'
import { auditWriter } from './sqlite-audit-log.ts'

/** Boards, keys' generations and sessions in SQLite. */
export function sqliteBoardRegistry(database: DatabaseSync): BoardRegistry {
  const readSecret = database.prepare("SELECT value FROM settings WHERE name = 'secret'")
  const writeSecret = database.prepare("INSERT INTO settings (name, value) VALUES ('secret', ?)")
  const insertBoard = database.prepare(
    `INSERT INTO boards (id, title, language, created_at, expires_at,
       facilitator_generation, participant_generation, viewer_generation)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const readBoard = database.prepare('SELECT * FROM boards WHERE id = ?')
  const countBoards = database.prepare('SELECT count(*) AS count FROM boards')
  const overview = database.prepare(`
    SELECT boards.*,
      (SELECT count(*) FROM sessions WHERE board = boards.id) AS people,
      (SELECT coalesce(sum(length(data)), 0) FROM snapshots WHERE board = boards.id)
        + (SELECT coalesce(sum(length(data)), 0) FROM updates WHERE board = boards.id)
        + (SELECT coalesce(sum(length(data)), 0) FROM segments WHERE board = boards.id)
        + (SELECT coalesce(sum(length(data)), 0) FROM points WHERE board = boards.id)
        + (SELECT coalesce(sum(length(data)), 0) FROM images WHERE board = boards.id) AS bytes,
      max(
        created_at,
        (SELECT coalesce(max(at), 0) FROM updates WHERE board = boards.id),
        (SELECT coalesce(max(until_at), 0) FROM segments WHERE board = boards.id)
      ) AS last_change
    FROM boards ORDER BY expires_at, id`)
  const setTitle = database.prepare('UPDATE boards SET title = ? WHERE id = ?')
  const setLanguage = database.prepare('UPDATE boards SET language = ? WHERE id = ?')
  const setExpiry = database.prepare('UPDATE boards SET expires_at = ? WHERE id = ?')
  const renewKey = {
    facilitator: renewal(database, 'facilitator_generation'),
    participant: renewal(database, 'participant_generation'),
    viewer: renewal(database, 'viewer_generation'),
  }
  const setRevoked = database.prepare('UPDATE boards SET revoked = ? WHERE id = ?')
  const setPaused = database.prepare('UPDATE boards SET paused = ? WHERE id = ?')
  const dropSessions = database.prepare(
    'DELETE FROM sessions WHERE board = ? AND role = ? AND removed = 0 AND token_hash IS NOT ?',
  )
  const keepSession = database.prepare(
    'UPDATE sessions SET generation = ? WHERE token_hash = ? AND board = ? AND role = ?',
  )
  const expired = database.prepare('SELECT id FROM boards WHERE expires_at <= ?')
  const deleteBoard = database.prepare('DELETE FROM boards WHERE id = ?')
  const note = auditWriter(database)
  const leaveRemains = remainsWriter(database)
  const nextPerson = database.prepare(
    'UPDATE boards SET people_ever = people_ever + 1 WHERE id = ? RETURNING people_ever',
  )
  const insertSession = database.prepare(
    `INSERT INTO sessions (token_hash, board, role, generation, name, created_at, person)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const readSession = database.prepare('SELECT * FROM sessions WHERE token_hash = ?')
  const readPerson = database.prepare('SELECT * FROM sessions WHERE board = ? AND person = ?')
  const setRole = {
    facilitator: roleChange(database, 'facilitator'),
    participant: roleChange(database, 'participant'),
    viewer: roleChange(database, 'viewer'),
  }
  const removePerson = database.prepare('UPDATE sessions SET removed = 1 WHERE token_hash = ?')
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
    async setLanguage(id, language) {
      setLanguage.run(language, id)
    },
    async setExpiry(id, expiresAt) {
      setExpiry.run(expiresAt, id)
    },
    async setPaused(id, isPaused) {
      setPaused.run(isPaused ? 1 : 0, id)
    },
    renew: async (id, role, { isOff = false, keep = null }: Renewal = {}) =>
      inTransaction(database, () => {
        const row = renewKey[role].get(id)
        if (row === undefined) return null
        const generation = Number(row['generation'])
        if (dropSessions.run(id, role, keep).changes > 0) leaveRemains('states')
        if (keep !== null) keepSession.run(generation, keep, id, role)
        const before = rolesOf(readBoard.get(id)?.['revoked'])
        const after = ROLES.filter((each) => (each === role ? isOff : before.includes(each)))
        setRevoked.run(after.join(' '), id)
        return generation
      }),
    expired: async (now) => expired.all(now).map((row) => String(row['id'])),
    // Sessions, log and snapshot go with it: ON DELETE CASCADE, in the same transaction.
    remove: async (id, end) =>
      inTransaction(database, () => {
        const isGone = deleteBoard.run(id).changes === 1
        if (isGone) leaveRemains('boards')
        if (isGone && end !== undefined) note({ ...end, board: id })
        return isGone
      }),
    addSession: async ({ tokenHash, board, role, generation, name, createdAt }) =>
      inTransaction(database, () => {
        const row = nextPerson.get(board)
        if (row === undefined) throw new Error('a session needs its board')
        const person = Number(row['people_ever'])
        insertSession.run(tokenHash, board, role, generation, name, createdAt, person)
        return person
      }),
    async session(tokenHash) {
      const row = readSession.get(tokenHash)
      return row === undefined ? null : sessionOf(row)
    },
    async sessionOf(board, person) {
      const row = readPerson.get(board, person)
      return row === undefined ? null : sessionOf(row)
    },
    async setSessionRole(tokenHash, role) {
      setRole[role].run(tokenHash)
    },
    async removePerson(tokenHash) {
      removePerson.run(tokenHash)
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

function roleChange(database: DatabaseSync, role: Role) {
  return database.prepare(
    `UPDATE sessions SET role = '${role}',
       generation = (SELECT ${role}_generation FROM boards WHERE id = sessions.board)
     WHERE token_hash = ?`,
  )
}

function rolesOf(value: unknown): readonly Role[] {
  const named = new Set(String(value).split(' '))
  return ROLES.filter((role) => named.has(role))
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
    revoked: rolesOf(row['revoked']),
    isPaused: row['paused'] === 1,
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
    person: Number(row['person']),
    isRemoved: row['removed'] === 1,
  }
}
