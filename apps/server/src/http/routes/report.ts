import type { Context } from 'hono'
import { readBoard } from '../../boards/board-document.ts'
import { withImages } from '../../images/with-images.ts'
import { readCaller } from '../caller.ts'
import { journeysAsked, readDataQuery } from '../data-query.ts'
import { fail } from '../failure.ts'
import { withRoom } from '../open-board.ts'
import { answerPicture } from './pictures.ts'
import type { Services } from '../services.ts'

/** `GET /api/boards/:id/report.docx`: a report with pictures, to go on writing in a word processor. */
export async function reportDocx(c: Context, services: Services): Promise<Response> {
  const reading = await readCaller(c, services)
  if (!reading.ok) return reading.response
  const { board } = reading.caller
  const asked = readDataQuery(c, board.language)
  if (!asked.ok) {
    const { path, detail } = asked
    return fail(c, 'bad_request', { path, values: { path, detail } })
  }
  if (!services.pictureTurns.allow(board.id)) return fail(c, 'too_many')
  return withRoom(c, services, {
    board: board.id,
    async work(room) {
      const read = readBoard(room.doc)
      const journeys = journeysAsked(read, asked.query)
      if (journeys === null) return fail(c, 'unknown_part')
      const { images } = services.storage
      const records = await withImages(read.records, { board: board.id, images })
      const { language } = asked.query
      const request = { what: { type: 'journeys' }, language } as const
      const { title } = board
      const made = await services.pictures.make(
        { format: 'docx', records, request, journeys, title },
        c.req.raw.signal,
      )
      return answerPicture(c, made, { format: 'docx', title, isShown: false })
    },
  })
}
