import { BOARD_SHAPES } from '@amtsweg/board/schema'
import { journeyMetrics, journeyToValue, resolveText } from '@amtsweg/journey'
import { mayWrite, mayWriteNow } from '@amtsweg/sync'
import type { Context } from 'hono'
import { addJourney } from '../../boards/add-journey.ts'
import { readBoard } from '../../boards/board-document.ts'
import { randomId } from '../../effects/random.ts'
import { readCaller } from '../caller.ts'
import { fail } from '../failure.ts'
import { readJourneyBody } from '../journey-input.ts'
import { withRoom } from '../open-board.ts'
import type { Services } from '../services.ts'

/** `GET /api/boards/:id/journeys`: all journeys as `amtsweg-journey/1`, each with its metrics. */
export async function listJourneys(c: Context, services: Services): Promise<Response> {
  const reading = await readCaller(c, services)
  if (!reading.ok) return reading.response
  return withRoom(c, services, {
    board: reading.caller.board.id,
    work(room) {
      const journeys = readBoard(room.doc).journeys.map(({ journey }) =>
        Object.assign(journeyToValue(journey), { metrics: journeyMetrics(journey) }),
      )
      return c.json({ journeys })
    },
  })
}

/** `POST /api/boards/:id/journeys`: adds a journey below those that are there; everybody on the board sees it come. */
export async function postJourney(c: Context, services: Services): Promise<Response> {
  const reading = await readCaller(c, services)
  if (!reading.ok) return reading.response
  const { board, role } = reading.caller
  if (!mayWrite(role)) return fail(c, 'forbidden')
  if (!mayWriteNow({ role, isPaused: board.isPaused })) return fail(c, 'paused')
  const input = await readJourneyBody(c)
  if (!input.ok) return input.response
  const { journey, warnings } = input.value
  const createId = () => randomId(services.random)
  return withRoom(c, services, {
    board: board.id,
    async work(room) {
      const { language } = board
      const edit = await room.edit((doc) => addJourney(doc, { journey, language, createId }))
      if (!edit.ok)
        return fail(c, edit.reason === 'unknown_board' ? 'unknown_board' : 'unavailable')
      const added = edit.value
      if (!added.ok) return fail(c, added.reason, { values: { limit: BOARD_SHAPES } })
      const title = resolveText(journey.title, language).text
      return c.json({ journey: { id: journey.id, title, shapeId: added.shapeId }, warnings }, 201)
    },
  })
}
