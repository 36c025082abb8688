import { SCHEMA_VERSION } from '@amtsweg/board/schema'
import { journeyToValue } from '@amtsweg/journey'
import { assembleRecord, recordsOf } from '@amtsweg/sync'
import type * as Y from 'yjs'
import type { Board } from '../storage/board-registry.ts'
import { readBoard } from './board-document.ts'

/** A whole board without loss, `amtsweg-board/1`, as text. */
export function boardFile(board: Board, doc: Y.Doc): string {
  return textOf(boardValue(board, doc))
}

/** The same as a value, whose records may be taken apart further. */
export function boardValue(board: Board, doc: Y.Doc) {
  const { records, quarantined, journeys } = readBoard(doc)
  return {
    schema: 'amtsweg-board/1',
    title: board.title,
    language: board.language,
    createdAt: new Date(board.createdAt).toISOString(),
    journeys: journeys.map(({ journey }) => journeyToValue(journey)),
    records,
    // What cannot be shown is handed out all the same, with the reason: somebody may be able to mend it.
    unreadable: quarantined.map(({ id, reason }) => ({ id, reason, value: rawRecord(doc, id) })),
    recordSchema: SCHEMA_VERSION,
  }
}

/** A value as the text of a file that people may read, too. */
export function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function rawRecord(doc: Y.Doc, id: string): unknown {
  const assembled = assembleRecord(recordsOf(doc), id)
  return assembled.ok ? assembled.value : null
}
