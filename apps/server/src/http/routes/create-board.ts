import { TEMPLATES, builtInTemplate, journeyFromValue } from '@amtsweg/journey'
import type { Journey, Template } from '@amtsweg/journey'
import type { Context } from 'hono'
import * as v from 'valibot'
import * as Y from 'yjs'
import { seedDocument } from '../../boards/board-document.ts'
import { randomId } from '../../effects/random.ts'
import { acceptedLanguage } from '../accept-language.ts'
import { codeRefusal } from '../admit-creation.ts'
import { titleSchema } from '../board-title.ts'
import { addressOf } from '../caller.ts'
import { contentType } from '../content-type.ts'
import { fail } from '../failure.ts'
import { failJourney } from '../journey-input.ts'
import { answerNewBoard } from '../new-board.ts'
import { readJson } from '../read-body.ts'
import type { Reading } from '../read-body.ts'
import type { Services } from '../services.ts'
import { BOARD_FILE_TYPES, openBoardFile } from './board-files.ts'

const bodySchema = v.object({
  title: titleSchema,
  template: v.optional(v.picklist(TEMPLATES, `one of ${TEMPLATES.join(', ')}`)),
  journey: v.optional(v.unknown()),
  language: v.optional(v.picklist(['de', 'en'], 'de or en')),
  code: v.optional(v.string('text expected')),
})

type Body = v.InferOutput<typeof bodySchema>

/** `POST /api/boards`: a new board, from a template or with a journey of one's own. */
export async function createBoard(c: Context, services: Services): Promise<Response> {
  if (BOARD_FILE_TYPES.includes(contentType(c))) return openBoardFile(c, services)
  const { clock, random } = services
  if (!services.creations.allow(addressOf(c, services))) return fail(c, 'too_many')
  const body = await readJson(c, bodySchema)
  if (!body.ok) return body.response
  const refusal = codeRefusal(c, services, body.value.code ?? '')
  if (refusal !== null) return fail(c, refusal)
  const content = contentOf(c, body.value)
  if (!content.ok) return content.response
  const { title } = body.value
  const language = body.value.language ?? acceptedLanguage(c.req.header('accept-language'))
  const createId = () => randomId(random)
  const doc = new Y.Doc()
  doc.transact(() => seedDocument(doc, { title, language, createId, ...content.value }))
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  const updates = [{ update, at: clock.now(), author: '' }]
  return answerNewBoard(c, services, {
    beginning: { title, language, updates },
    act: 'created',
    by: 'maker',
  })
}

type Content = { readonly template: Template } | { readonly journey: Journey }

/** A journey of one's own counts before a template; without either the board starts with the empty journey. */
function contentOf(c: Context, body: Body): Reading<Content> {
  if (body.journey === undefined) {
    return { ok: true, value: { template: builtInTemplate(body.template ?? 'empty') } }
  }
  const parsed = journeyFromValue(body.journey)
  if (!parsed.ok) return { ok: false, response: failJourney(c, parsed.problems, 'journey') }
  return { ok: true, value: { journey: parsed.journey } }
}
