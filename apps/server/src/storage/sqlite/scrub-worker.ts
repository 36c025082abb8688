/** The thread in which a database is written anew, so that rooms never wait for it. */
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { prepareDatabase } from './open-database.ts'

/** Milliseconds that are waited for another program that writes; the rooms do not wait with it. */
const PATIENCE_MS = 10_000

/** Milliseconds that are waited for one that reads, a backup say: meanwhile nobody can write. */
const READER_PATIENCE_MS = 500

const file = v.parse(v.string(), workerData)
const database = new DatabaseSync(file, { timeout: PATIENCE_MS })
try {
  prepareDatabase(database)
  // Beside the database: there is room for it, and in memory it would take as much as the whole database.
  database.exec(`
    PRAGMA temp_store = FILE;
    PRAGMA temp_store_directory = '${dirname(file).replaceAll("'", "''")}';
    VACUUM;
    PRAGMA busy_timeout = ${READER_PATIENCE_MS};
  `)
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {}
  if (busy !== 0) throw new Error('the journal of the database is in use')
} finally {
  database.close()
}
