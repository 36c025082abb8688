/**
 * tldraw's sync server over its SQLite storage, as in its template for a simple server. Bench only: from 4.0 on its
 * licence forbids production use without a key.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { NodeSqliteWrapper, SQLiteSyncStorage, TLSocketRoom } from '@tldraw/sync-core'
import type { TLSyncSqliteWrapper } from '@tldraw/sync-core'
import { createTLSchema } from '@tldraw/tlschema'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { announce, httpServer, readOptions } from './answering.ts'

const { folder, records } = readOptions()
const schema = createTLSchema()
const serialized = schema.serialize()
// A client must say with which schema it comes.
writeFileSync(join(folder, 'schema.json'), JSON.stringify(serialized))

const rooms = new Map<string, TLSocketRoom>()

/** The records of a board by id; what 5.x has more of a note than 3.x is filled in. */
function initialStore(): Readonly<Record<string, unknown>> {
  const store: Record<string, unknown> = {}
  if (records === null) return store
  // Safe: the bench has written the file.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const list = JSON.parse(readFileSync(records, 'utf8')) as {
    readonly id: string
    readonly type?: string
    readonly props?: object
  }[]
  for (const record of list) {
    const isNote = record.type === 'note'
    store[record.id] = isNote
      ? { ...record, props: { ...record.props, textLastEditedBy: null } }
      : record
  }
  return store
}

function roomOf(path: string): TLSocketRoom {
  const known = rooms.get(path)
  if (known !== undefined) return known
  // A file for each room, as in their template.
  const database = new DatabaseSync(join(folder, `room-${rooms.size}.sqlite`))
  database.exec('PRAGMA journal_mode = WAL')
  // Safe: a wrapper of theirs; only `exactOptionalPropertyTypes`, which they do not know, tells it from their interface.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const sql = new NodeSqliteWrapper(database) as TLSyncSqliteWrapper
  const store = initialStore()
  // Safe: the records are what the schema checks at once.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const snapshot = { schema: serialized, store } as never
  const storage =
    records === null ? new SQLiteSyncStorage({ sql }) : new SQLiteSyncStorage({ sql, snapshot })
  const room = new TLSocketRoom({ storage })
  rooms.set(path, room)
  return room
}

const http = await httpServer()
const server = new WebSocketServer({ server: http })
let sessions = 0
server.on('connection', (socket: WebSocket, request) => {
  sessions += 1
  const room = roomOf(request.url?.split('?')[0] ?? '')
  room.handleSocketConnect({ sessionId: `s${sessions}`, socket })
})
announce(http.address())
