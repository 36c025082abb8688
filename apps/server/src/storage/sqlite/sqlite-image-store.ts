import type { DatabaseSync } from 'node:sqlite'
import { IMAGE_TYPES } from '../image-store.ts'
import type { ImageStore, ImageType } from '../image-store.ts'
import { inTransaction } from './in-transaction.ts'
import { dataOf } from './rows.ts'
import { remainsWriter } from './scrub-marks.ts'

/** Images in SQLite: so they are in every backup, and a board takes them along when it goes. */
export function sqliteImageStore(database: DatabaseSync): ImageStore {
  const use = database.prepare('UPDATE images SET unused_since = NULL WHERE board = ? AND hash = ?')
  const total = database.prepare(
    'SELECT count(*) AS images, coalesce(sum(length(data)), 0) AS bytes FROM images WHERE board = ?',
  )
  const hasBoard = database.prepare('SELECT 1 FROM boards WHERE id = ?')
  const insert = database.prepare(
    'INSERT INTO images (board, hash, type, data) VALUES (?, ?, ?, ?)',
  )
  const read = database.prepare('SELECT type, data FROM images WHERE board = ? AND hash = ?')
  const list = database.prepare('SELECT hash FROM images WHERE board = ? ORDER BY hash')
  const copy = database.prepare(
    `INSERT OR IGNORE INTO images (board, hash, type, data)
     SELECT boards.id, hash, type, data FROM images, boards WHERE board = ? AND boards.id = ?`,
  )
  const disuse = database.prepare(
    'UPDATE images SET unused_since = coalesce(unused_since, ?) WHERE board = ? AND hash = ?',
  )
  const removeUnused = database.prepare('DELETE FROM images WHERE unused_since < ?')
  const noteRemains = remainsWriter(database)
  const hashesOf = (board: string) => list.all(board).map((row) => String(row['hash']))

  return {
    put: async (board, { hash, type, data }, quota) =>
      inTransaction(database, () => {
        if (use.run(board, hash).changes === 1) return 'stored'
        if (hasBoard.get(board) === undefined) return 'unknown_board'
        const { images, bytes } = total.get(board) ?? {}
        const isFull = Number(images) >= quota.images
        if (isFull || Number(bytes) + data.length > quota.bytes) return 'full'
        insert.run(board, hash, type, data)
        return 'stored'
      }),
    async get(board, hash) {
      const row = read.get(board, hash)
      return row === undefined ? null : { hash, type: typeOf(row['type']), data: dataOf(row) }
    },
    hashes: async (board) => hashesOf(board),
    async copy(from, to) {
      copy.run(from, to)
    },
    markUsed: async (board, used, now) =>
      inTransaction(database, () => {
        for (const hash of hashesOf(board)) {
          if (used.has(hash)) use.run(board, hash)
          else disuse.run(now, board, hash)
        }
      }),
    removeUnused: async (before) =>
      inTransaction(database, () => {
        const removed = Number(removeUnused.run(before).changes)
        if (removed > 0) noteRemains('states')
        return removed
      }),
  }
}

function typeOf(value: unknown): ImageType {
  const type = IMAGE_TYPES.find((each) => each === value)
  if (type === undefined) throw new Error('expected a type of image in the column type')
  return type
}
