import {
  journeyToCjml,
  journeyToCsv,
  journeyToJson,
  journeyToMarkdown,
  journeyToMermaid,
} from '@amtsweg/journey'
import type { Journey, Language } from '@amtsweg/journey'
import type { Context } from 'hono'
import type * as Y from 'yjs'
import { boardFile } from '../../boards/board-file.ts'
import { readBoard } from '../../boards/board-document.ts'
import type { Board } from '../../storage/board-registry.ts'
import { failQuery } from '../bad-query.ts'
import { readCaller } from '../caller.ts'
import { journeysAsked, readDataQuery } from '../data-query.ts'
import { fail } from '../failure.ts'
import { fileName } from '../file-name.ts'
import { withRoom } from '../open-board.ts'
import type { Services } from '../services.ts'

interface Export {
  readonly extension: string
  readonly type: string
  readonly write: (wanted: Wanted) => string
}

/** What is to be written. */
interface Wanted {
  readonly board: Board
  readonly doc: Y.Doc
  readonly journeys: readonly Journey[]
  /** Whether one journey was asked for by its id. */
  readonly isOne: boolean
  readonly language: Language
}

/** `GET /api/boards/:id/export.json`: the whole board without loss; of one journey its own file. */
export const exportJson = exporting({
  extension: 'json',
  type: 'application/json; charset=utf-8',
  write({ board, doc, journeys: [journey], isOne }) {
    return isOne && journey !== undefined ? journeyToJson(journey) : boardFile(board, doc)
  },
})

/** `GET /api/boards/:id/export.csv`: the steps of all journeys. */
export const exportCsv = exporting({
  extension: 'csv',
  type: 'text/csv; charset=utf-8',
  write: ({ journeys, language }) => journeyToCsv(journeys, language),
})

/** `GET /api/boards/:id/export.md`: a report. */
export const exportMarkdown = exporting({
  extension: 'md',
  type: 'text/markdown; charset=utf-8',
  write: ({ journeys, language }) => journeyToMarkdown(journeys, language),
})

/** `GET /api/boards/:id/export.mmd`: the journeys as Mermaid diagrams. */
export const exportMermaid = exporting({
  extension: 'mmd',
  type: 'text/vnd.mermaid; charset=utf-8',
  write: ({ journeys, language }) => journeyToMermaid(journeys, language),
})

/** `GET /api/boards/:id/export.cjml`: the journeys in the Customer Journey Modelling Language. */
export const exportCjml = exporting({
  extension: 'cjml',
  type: 'application/xml; charset=utf-8',
  write: ({ journeys, language }) => journeyToCjml(journeys, language),
})

function exporting({ extension, type, write }: Export) {
  return async (c: Context, services: Services): Promise<Response> => {
    const reading = await readCaller(c, services)
    if (!reading.ok) return reading.response
    const { board } = reading.caller
    const asked = readDataQuery(c, board.language)
    if (!asked.ok) return failQuery(c, asked)
    const { language, journey } = asked.query
    return withRoom(c, services, {
      board: board.id,
      work({ doc }) {
        const found = journeysAsked(readBoard(doc), asked.query)
        if (found === null) return fail(c, 'unknown_part')
        const journeys = found.map((each) => each.journey)
        const name = fileName(board.title, extension)
        c.header('Content-Type', type)
        c.header('Content-Disposition', `attachment; filename="${name}"`)
        return c.body(write({ board, doc, journeys, isOne: journey !== undefined, language }))
      },
    })
  }
}
