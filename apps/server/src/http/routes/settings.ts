import { boardFactsOf } from '@amtsweg/sync'
import type { Context } from 'hono'
import * as v from 'valibot'
import { titleSchema } from '../board-title.ts'
import { readFacilitator } from '../caller.ts'
import { fail } from '../failure.ts'
import { isoTime } from '../iso-time.ts'
import { withRoom } from '../open-board.ts'
import { readJson } from '../read-body.ts'
import type { Services } from '../services.ts'

const settingsSchema = v.object({
  title: v.optional(titleSchema),
  language: v.optional(v.picklist(['de', 'en'], 'de or en')),
})

/** `PATCH /api/boards/:id`: another title or language; everybody on the board sees it at once. For facilitators. */
export async function changeSettings(c: Context, services: Services): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  const body = await readJson(c, settingsSchema)
  if (!body.ok) return body.response
  const { board, role } = reading.caller
  const { title = board.title, language = board.language } = body.value
  return withRoom(c, services, {
    board: board.id,
    async work(room) {
      const edit = await room.edit((doc) => {
        const facts = boardFactsOf(doc)
        facts.set('title', title)
        facts.set('language', language)
      })
      if (!edit.ok) {
        return fail(c, edit.reason === 'unknown_board' ? 'unknown_board' : 'unavailable')
      }
      await services.storage.boards.setTitle(board.id, title)
      await services.storage.boards.setLanguage(board.id, language)
      await services.note({ board: board.id, act: 'settings_changed', by: role })
      return c.json({ title, language })
    },
  })
}

/** `POST /api/boards/:id/extension`: gives a board as long as a new one has. For facilitators. */
export async function extendBoard(c: Context, services: Services): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  const { role } = reading.caller
  const board = await services.expiry.extend(reading.caller.board)
  await services.note({ board: board.id, act: 'extended', by: role })
  return c.json({
    expiresAt: isoTime(board.expiresAt),
    expiryAnnounced: services.expiry.announced(board),
  })
}
