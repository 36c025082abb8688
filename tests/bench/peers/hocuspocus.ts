/**
 * Hocuspocus as its documentation sets it up, with its Database extension over `node:sqlite`: its SQLite extension is the
 * same few lines over better-sqlite3, whose native part comes by an install script, and none runs here.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import { announce, readOptions } from './answering.ts'

const { folder, document } = readOptions()
const initial = document === null ? null : readFileSync(document)

// Table and statements of @hocuspocus/extension-sqlite 4.7.0.
const database = new DatabaseSync(join(folder, 'hocuspocus.sqlite'))
database.exec(`CREATE TABLE IF NOT EXISTS "documents" (
  "name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))`)
const select = database.prepare('SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC')
const upsert = database.prepare(`INSERT INTO "documents" ("name", "data") VALUES (?, ?)
  ON CONFLICT(name) DO UPDATE SET data = excluded.data`)

const server = new Server({
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const data = select.get(documentName)?.['data']
        return data instanceof Uint8Array ? data : initial
      },
      store: async ({ documentName, state }) => void upsert.run(documentName, state),
    }),
  ],
})
// Not by `listen(0)`, which takes 0 for "not given" and 80 instead.
server.configuration.port = 0
await server.listen()
announce(server.address)
