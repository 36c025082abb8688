import type { Context } from 'hono'
import { readBoard } from '../../boards/board-document.ts'
import { readCaller, readFacilitator } from '../caller.ts'
import { linksFor } from '../links.ts'
import { withRoom } from '../open-board.ts'
import type { Services } from '../services.ts'
import { isoTime } from '../iso-time.ts'
import { refreshCookie } from './session.ts'

/** `GET /api/boards/:id`: what everybody on a board may know of it. */
export async function showBoard(c: Context, services: Services): Promise<Response> {
  const reading = await readCaller(c, services)
  if (!reading.ok) return reading.response
  const { board, role, name, person } = reading.caller
  refreshCookie(c, services, reading.caller)
  return withRoom(c, services, {
    board: board.id,
    work(room) {
      const { records, journeys } = readBoard(room.doc)
      const steps = journeys.flatMap(({ journey }) => journey.phases).flatMap(({ steps }) => steps)
      const counts = {
        journeys: journeys.length,
        steps: steps.length,
        cards: steps.reduce((sum, step) => sum + step.cards.length, 0),
        records: records.length,
      }
      const { id, title, language } = board
      const links = linksFor(c, services, { board, role })
      const expiresAt = isoTime(board.expiresAt)
      const expiryAnnounced = services.expiry.announced(board)
      const facts = { id, title, language, role, name, person, expiresAt, expiryAnnounced }
      return c.json({ ...facts, counts, links })
    },
  })
}

/** `DELETE /api/boards/:id`: everything goes, at once and for good. 202 while something of it is still to be overwritten. */
export async function deleteBoard(c: Context, services: Services): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  const { board, role } = reading.caller
  const removal = await services.expiry.remove(board.id, role)
  return c.body(null, removal === 'remains' ? 202 : 204)
}
