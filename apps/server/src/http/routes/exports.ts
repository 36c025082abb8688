import { SCHEMA_VERSION } from '@amtsweg/board/schema'
import {
  journeyToCjml,
  journeyToCsv,
  journeyToMarkdown,
  journeyToMermaid,
  journeyToValue,
} from '@amtsweg/journey'
import { assembleRecord, recordsOf } from '@amtsweg/sync'
import type { Context } from 'hono'
import { readBoard } from '../../boards/board-document.ts'
import type { BoardReading } from '../../boards/board-document.ts'
import type { Room } from '../../rooms/room.ts'
import type { Board } from '../../storage/board-registry.ts'
import { readCaller } from '../caller.ts'
import { fileName } from '../file-name.ts'
import { withRoom } from '../open-board.ts'
import type { Services } from '../services.ts'

interface Export {
  readonly extension: string
  readonly type: string
  readonly write: (board: Board, room: Room) => string
}

/** `GET /api/boards/:id/export.json`: the whole board without loss. */
export const exportJson = exporting({
  extension: 'json',
  type: 'application/json; charset=utf-8',
  write(board, room) {
    const { records, quarantined, journeys } = readBoard(room.doc)
    const file = {
      schema: 'amtsweg-board/1',
      title: board.title,
      language: board.language,
      createdAt: new Date(board.createdAt).toISOString(),
      journeys: journeys.map(({ journey }) => journeyToValue(journey)),
      records,
      // What cannot be shown is handed out all the same, with the reason: somebody may be able to mend it.
      unreadable: quarantined.map(({ id, reason }) => ({ id, reason, value: rawRecord(room, id) })),
      recordSchema: SCHEMA_VERSION,
    }
    return `${JSON.stringify(file, null, 2)}\n`
  },
})

/** `GET /api/boards/:id/export.csv`: the steps of all journeys. */
export const exportCsv = exporting({
  extension: 'csv',
  type: 'text/csv; charset=utf-8',
  write: (board, room) => journeyToCsv(journeysOf(readBoard(room.doc)), board.language),
})

/** `GET /api/boards/:id/export.md`: a report. */
export const exportMarkdown = exporting({
  extension: 'md',
  type: 'text/markdown; charset=utf-8',
  write: (board, room) => journeyToMarkdown(journeysOf(readBoard(room.doc)), board.language),
})

/** `GET /api/boards/:id/export.mmd`: the journeys as Mermaid diagrams. */
export const exportMermaid = exporting({
  extension: 'mmd',
  type: 'text/vnd.mermaid; charset=utf-8',
  write: (board, room) => journeyToMermaid(journeysOf(readBoard(room.doc)), board.language),
})

/** `GET /api/boards/:id/export.cjml`: the journeys in the Customer Journey Modelling Language. */
export const exportCjml = exporting({
  extension: 'cjml',
  type: 'application/xml; charset=utf-8',
  write: (board, room) => journeyToCjml(journeysOf(readBoard(room.doc)), board.language),
})

function exporting({ extension, type, write }: Export) {
  return async (c: Context, services: Services): Promise<Response> => {
    const reading = await readCaller(c, services)
    if (!reading.ok) return reading.response
    const { board } = reading.caller
    return withRoom(c, services, {
      board: board.id,
      work(room) {
        const name = fileName(board.title, extension)
        c.header('Content-Type', type)
        c.header('Content-Disposition', `attachment; filename="${name}"`)
        return c.body(write(board, room))
      },
    })
  }
}

function journeysOf({ journeys }: BoardReading) {
  return journeys.map(({ journey }) => journey)
}

function rawRecord(room: Room, id: string): unknown {
  const assembled = assembleRecord(recordsOf(room.doc), id)
  return assembled.ok ? assembled.value : null
}
