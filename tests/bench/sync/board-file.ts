import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seedRecords } from '@amtsweg/board/schema'
import { boardFactsOf, recordsOf, writeRecord } from '@amtsweg/sync'
import type { AnyRecord } from '@amtsweg/sync'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '@amtsweg/board/schema'

/** A board's document in files, the same for all servers. */
export interface BoardFiles {
  /** Yjs, format V1. */
  readonly document: string
  /** JSON list of tldraw records. */
  readonly records: string
  /** Bytes of `document`. */
  readonly bytes: number
}

/** Notes on a board, and characters in each. */
export interface BoardSize {
  readonly notes: number
  readonly letters: number
}

/** A note as a record. */
type NoteRecord = AnyRecord & Readonly<Record<string, unknown>>

/** The page that all notes lie on. */
const PAGE = 'page:bench'

/** Id of a note by its number. */
export function noteId(number: number): string {
  return `shape:note-${String(number).padStart(5, '0')}`
}

/** A note as tldraw 3.15.6 has it. */
export function note(
  number: number,
  place: { readonly x: number; readonly y: number },
  letters = 20,
): NoteRecord {
  const text = `Notiz ${number} `.padEnd(letters, 'Antrag auf Genehmigung ')
  return {
    id: noteId(number),
    typeName: 'shape',
    type: 'note',
    ...place,
    rotation: 0,
    index: `a${String(number).padStart(6, '0')}V`,
    parentId: PAGE,
    isLocked: false,
    opacity: 1,
    props: {
      color: 'yellow',
      labelColor: 'black',
      size: 'm',
      font: 'draw',
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      scale: 1,
      richText: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      },
    },
    meta: {},
  }
}

/** Where a note lies at first. */
export function placeOf(number: number): { readonly x: number; readonly y: number } {
  return { x: (number % 60) * 220, y: Math.floor(number / 60) * 220 }
}

/** The records of a board with so many notes. */
export function boardRecords({ notes, letters }: BoardSize): readonly AnyRecord[] {
  const seed = { title: 'Messung', language: 'de', createId: () => 'bench', journey: null } as const
  return [
    ...seedRecords(seed),
    ...Array.from({ length: notes }, (_, number) => note(number, placeOf(number), letters)),
  ]
}

/** The document of a board with these records. */
export function boardDocument(records: readonly AnyRecord[]): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.transact(() => {
    for (const record of records) writeRecord(recordsOf(doc), record)
    boardFactsOf(doc).set('schema', SCHEMA_VERSION)
    boardFactsOf(doc).set('title', 'Messung')
    boardFactsOf(doc).set('language', 'de')
  })
  return doc
}

/** Writes a board's document into a folder. */
export function writeBoardFiles(folder: string, size: BoardSize): BoardFiles {
  const records = boardRecords(size)
  const update = Y.encodeStateAsUpdate(boardDocument(records))
  const base = join(folder, `board-${size.notes}-${size.letters}`)
  writeFileSync(`${base}.bin`, update)
  writeFileSync(`${base}.json`, JSON.stringify(records))
  return { document: `${base}.bin`, records: `${base}.json`, bytes: update.length }
}
