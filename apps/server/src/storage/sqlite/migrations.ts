import type { DatabaseSync } from 'node:sqlite'

/** "AMTW": marks the file as ours, so that somebody else's database is never written to. */
export const APPLICATION_ID = 0x41_4d_54_57

/** What each version adds to the one before. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
  ) STRICT;

  CREATE TABLE boards (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    facilitator_generation INTEGER NOT NULL,
    participant_generation INTEGER NOT NULL,
    viewer_generation INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX boards_by_expiry ON boards (expires_at);

  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    generation INTEGER NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX sessions_by_board ON sessions (board);

  CREATE TABLE updates (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (board, seq)
  ) STRICT;

  CREATE TABLE snapshots (
    board TEXT PRIMARY KEY REFERENCES boards (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    data BLOB NOT NULL
  ) STRICT;
  `,
  `
  ALTER TABLE updates ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE updates ADD COLUMN author TEXT NOT NULL DEFAULT '';

  CREATE TABLE segments (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    from_seq INTEGER NOT NULL,
    until_seq INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    activities TEXT NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (board, from_seq)
  ) STRICT;

  CREATE TABLE points (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    name TEXT NOT NULL,
    author TEXT NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (board, id)
  ) STRICT;
  CREATE INDEX points_by_seq ON points (board, seq);

  -- What was folded before there was a history: the states from here on can be made with it.
  INSERT INTO points (board, id, seq, at, name, author, data)
  SELECT board, 'start', seq, unixepoch() * 1000, '', '', data FROM snapshots;
  `,
  `
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    -- No reference: the entry outlives its board.
    board TEXT NOT NULL,
    act TEXT NOT NULL,
    by_role TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_by_board ON audit (board);
  CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
  BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
  END;
  `,
  `
  ALTER TABLE boards ADD COLUMN people_ever INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE boards ADD COLUMN revoked TEXT NOT NULL DEFAULT '';
  ALTER TABLE boards ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE sessions ADD COLUMN person INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE sessions ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
  UPDATE sessions SET person = (
    SELECT count(*) FROM sessions AS other WHERE other.board = sessions.board AND other.rowid <= sessions.rowid
  );
  UPDATE boards SET people_ever = (SELECT count(*) FROM sessions WHERE sessions.board = boards.id);
  CREATE UNIQUE INDEX sessions_by_person ON sessions (board, person);

  CREATE TABLE codes (
    board TEXT PRIMARY KEY REFERENCES boards (id) ON DELETE CASCADE,
    hash TEXT NOT NULL UNIQUE,
    nonce TEXT NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;
  `,
  `
  CREATE TABLE images (
    board TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    type TEXT NOT NULL,
    data BLOB NOT NULL,
    -- Since when nothing on the board shows it; NULL while something does.
    unused_since INTEGER,
    PRIMARY KEY (board, hash)
  ) STRICT;
  `,
]

/** Version of the tables that this program writes; `PRAGMA user_version` of the file. */
export const DATABASE_VERSION = MIGRATIONS.length

/** Brings a database of an older version up to ours, each step in a transaction of its own. */
export function migrate(database: DatabaseSync, from: number): void {
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < from) continue
    database.exec('BEGIN IMMEDIATE')
    try {
      database.exec(sql)
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
      database.exec(`PRAGMA user_version = ${index + 1}`)
      database.exec('COMMIT')
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }
}
