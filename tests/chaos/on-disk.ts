import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'
import { wordsOf } from './word-writer.ts'

/** What a data folder holds, read without the program: snapshot and log as they are. */
export interface OnDisk {
  /** SQLite's own word: `ok`, or what is wrong. */
  readonly integrity: string
  words(board: string): ReadonlySet<string>
}

/**
 * Reads a copy of a data folder whose server is dead, so that the folder itself is found by the next server as it was
 * left. `beforehand` may do something to the copy first.
 */
export function readOnDisk<T>(
  dataFolder: string,
  look: (onDisk: OnDisk) => T,
  beforehand: (copy: string) => void = () => undefined,
): T {
  const copy = mkdtempSync(join(tmpdir(), 'amtsweg-chaos-copy-'))
  try {
    cpSync(dataFolder, copy, { recursive: true })
    // Shared memory does not outlive a power cut.
    rmSync(join(copy, 'amtsweg.sqlite-shm'), { force: true })
    beforehand(copy)
    const database = new DatabaseSync(join(copy, 'amtsweg.sqlite'))
    try {
      return look({
        integrity: String(database.prepare('PRAGMA integrity_check').get()?.['integrity_check']),
        words: (board) => wordsIn(database, board),
      })
    } finally {
      database.close()
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** The words of a board as another program sees them on the disk, while the server is running or dead. */
export function liveWords(dataFolder: string, board: string): ReadonlySet<string> {
  const database = new DatabaseSync(join(dataFolder, 'amtsweg.sqlite'), { readOnly: true })
  try {
    return wordsIn(database, board)
  } finally {
    database.close()
  }
}

function wordsIn(database: DatabaseSync, board: string): ReadonlySet<string> {
  const doc = new Y.Doc()
  // Both as they are at one moment: a fold moves rows into the snapshot.
  database.exec('BEGIN')
  const snapshot = database.prepare('SELECT data FROM snapshots WHERE board = ?').get(board)
  if (snapshot?.['data'] instanceof Uint8Array) Y.applyUpdateV2(doc, snapshot['data'])
  const rows = database.prepare('SELECT data FROM updates WHERE board = ? ORDER BY seq').all(board)
  database.exec('COMMIT')
  doc.transact(() => {
    for (const { data } of rows) if (data instanceof Uint8Array) Y.applyUpdate(doc, data)
  })
  const words = new Set(wordsOf(doc).keys())
  doc.destroy()
  return words
}
