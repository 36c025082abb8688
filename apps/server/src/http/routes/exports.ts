import { journeyToCjml, journeyToCsv, journeyToMarkdown, journeyToMermaid } from '@amtsweg/journey'
import type { Context } from 'hono'
import type * as Y from 'yjs'
import { boardFile } from '../../boards/board-file.ts'
import { readBoard } from '../../boards/board-document.ts'
import type { BoardReading } from '../../boards/board-document.ts'
import type { Board } from '../../storage/board-registry.ts'
import { readCaller } from '../caller.ts'
import { fileName } from '../file-name.ts'
import { withRoom } from '../open-board.ts'
import type { Services } from '../services.ts'

interface Export {
  readonly extension: string
  readonly type: string
  readonly write: (board: Board, doc: Y.Doc) => string
}

/** `GET /api/boards/:id/export.json`: the whole board without loss. */
export const exportJson = exporting({
  extension: 'json',
  type: 'application/json; charset=utf-8',
  write: boardFile,
})

/** `GET /api/boards/:id/export.csv`: the steps of all journeys. */
export const exportCsv = exporting({
  extension: 'csv',
  type: 'text/csv; charset=utf-8',
  write: (board, doc) => journeyToCsv(journeysOf(readBoard(doc)), board.language),
})

/** `GET /api/boards/:id/export.md`: a report. */
export const exportMarkdown = exporting({
  extension: 'md',
  type: 'text/markdown; charset=utf-8',
  write: (board, doc) => journeyToMarkdown(journeysOf(readBoard(doc)), board.language),
})

/** `GET /api/boards/:id/export.mmd`: the journeys as Mermaid diagrams. */
export const exportMermaid = exporting({
  extension: 'mmd',
  type: 'text/vnd.mermaid; charset=utf-8',
  write: (board, doc) => journeyToMermaid(journeysOf(readBoard(doc)), board.language),
})

/** `GET /api/boards/:id/export.cjml`: the journeys in the Customer Journey Modelling Language. */
export const exportCjml = exporting({
  extension: 'cjml',
  type: 'application/xml; charset=utf-8',
  write: (board, doc) => journeyToCjml(journeysOf(readBoard(doc)), board.language),
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
        return c.body(write(board, room.doc))
      },
    })
  }
}

function journeysOf({ journeys }: BoardReading) {
  return journeys.map(({ journey }) => journey)
}
