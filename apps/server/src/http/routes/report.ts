import type { Context } from 'hono'
import { readWithImages } from '../../images/read-with-images.ts'
import { failQuery } from '../bad-query.ts'
import { readCaller } from '../caller.ts'
import { journeysAsked, readDataQuery } from '../data-query.ts'
import { fail } from '../failure.ts'
import { fileName } from '../file-name.ts'
import { withRoom } from '../open-board.ts'
import { answerPicture, wanted } from './pictures.ts'
import type { Services } from '../services.ts'

/** `GET /api/boards/:id/report.docx`: a report with pictures, to go on writing in a word processor. */
export const reportDocx = report('docx')

/** `GET /api/boards/:id/report.pdf`: the same to be read, printed and sent on. */
export const reportPdf = report('pdf')

/** What a report's file is called, beside the pictures of the same board. */
const NAMES = { de: 'bericht', en: 'report' } as const

function report(as: 'docx' | 'pdf') {
  return async (c: Context, services: Services): Promise<Response> => {
    const reading = await readCaller(c, services)
    if (!reading.ok) return reading.response
    const { board } = reading.caller
    const asked = readDataQuery(c, board.language)
    if (!asked.ok) return failQuery(c, asked)
    if (!services.pictureTurns.allow(board.id)) return fail(c, 'too_many')
    return withRoom(c, services, {
      board: board.id,
      async work(room) {
        const { images } = services.storage
        const read = await readWithImages(room, { board: board.id, images })
        const journeys = journeysAsked(read, asked.query)
        if (journeys === null) return fail(c, 'unknown_part')
        const { language } = asked.query
        const request = { what: { type: 'journeys' }, language } as const
        const { title } = board
        const time = services.clock.now()
        const made = await services.pictures.make(
          { format: 'report', as, records: read.records, request, journeys, title, time },
          wanted(c, board.id, asked.query.ticket),
        )
        const name = fileName(title, as, NAMES[language])
        return answerPicture(c, made, { extension: as, name, isShown: false })
      },
    })
  }
}
