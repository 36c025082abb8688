import { boardFactsOf, mayWrite } from '@amtsweg/sync'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { Caller } from '../../access/access.ts'
import { cleanName } from '../../access/clean-name.ts'
import { boardFile } from '../../boards/board-file.ts'
import { pastBoard } from '../../boards/past-board.ts'
import { randomId } from '../../effects/random.ts'
import type { Point } from '../../storage/board-history.ts'
import { readCaller } from '../caller.ts'
import { fail } from '../failure.ts'
import { fileName } from '../file-name.ts'
import { withRoom } from '../open-board.ts'
import { readJson } from '../read-body.ts'
import type { Services } from '../services.ts'

/** States that a board may have under names; each is a whole snapshot. */
export const MAX_NAMED_POINTS = 50

const pointSchema = v.object({
  name: v.pipe(
    v.string('text expected'),
    v.maxLength(1000, 'too long'),
    v.transform(cleanName),
    v.nonEmpty('empty'),
  ),
})

/** `GET /api/boards/:id/history`: who did how much when, and which states were kept. For those who may write. */
export async function showHistory(c: Context, services: Services): Promise<Response> {
  const reading = await readWriter(c, services)
  if (!reading.ok) return reading.response
  const { history } = services.storage
  const { id } = reading.caller.board
  const [activities, points] = await Promise.all([history.activities(id), history.points(id)])
  return c.json({
    activities: activities.map(({ from, until, ...rest }) => ({
      ...rest,
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
    })),
    points: points.map(pointAnswer),
  })
}

/** `GET /api/boards/:id/history/:seq/export.json`: the whole board as it was after that update. */
export async function exportPast(c: Context, services: Services): Promise<Response> {
  const reading = await readWriter(c, services)
  if (!reading.ok) return reading.response
  const { board } = reading.caller
  const seq = Number(c.req.param('seq'))
  if (!Number.isSafeInteger(seq) || seq < 1) return fail(c, 'unknown_state')
  if (!services.looksBack.allow(board.id)) return fail(c, 'too_many')
  const past = await services.storage.history.stateAt(board.id, seq)
  if (past === null) return fail(c, 'unknown_state')
  const doc = await pastBoard(past)
  if (doc === null) return fail(c, 'newer_board')
  const title = boardFactsOf(doc).get('title')
  const then = { ...board, title: typeof title === 'string' ? title : board.title }
  const last = past.rows.at(-1)
  if (last !== undefined) c.header('Last-Modified', new Date(last.at).toUTCString())
  c.header('Content-Type', 'application/json; charset=utf-8')
  const name = fileName(`${then.title} ${seq}`, 'json')
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  const file = boardFile(then, doc)
  doc.destroy()
  return c.body(file)
}

/** `POST /api/boards/:id/history/points`: keeps the state of now under a name. */
export async function namePoint(c: Context, services: Services): Promise<Response> {
  const reading = await readWriter(c, services)
  if (!reading.ok) return reading.response
  const { board, name: author } = reading.caller
  const body = await readJson(c, pointSchema)
  if (!body.ok) return body.response
  const { history } = services.storage
  return withRoom(c, services, {
    board: board.id,
    async work(room) {
      const named = (await history.points(board.id)).filter(({ name }) => name !== '')
      if (named.length >= MAX_NAMED_POINTS) {
        return fail(c, 'too_many_points', { values: { limit: MAX_NAMED_POINTS } })
      }
      const { seq, data } = room.snapshot()
      const { name } = body.value
      const point = { id: randomId(services.random), seq, at: services.clock.now(), name, author }
      await history.addPoint(board.id, { ...point, data })
      return c.json(pointAnswer(point), 201)
    },
  })
}

/** Who looks back sees what others took away, so it takes the right to change the board. */
async function readWriter(
  c: Context,
  services: Services,
): Promise<
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly response: Response }
> {
  const reading = await readCaller(c, services)
  if (!reading.ok || mayWrite(reading.caller.role)) return reading
  return { ok: false, response: fail(c, 'forbidden') }
}

function pointAnswer({ at, ...rest }: Point) {
  return { ...rest, at: new Date(at).toISOString() }
}
