import { createHash, timingSafeEqual } from 'node:crypto'
import { TEMPLATES, builtInTemplate, journeyFromValue } from '@amtsweg/journey'
import type { Journey, Template } from '@amtsweg/journey'
import type { Context } from 'hono'
import * as v from 'valibot'
import * as Y from 'yjs'
import { seedDocument } from '../../boards/board-document.ts'
import { MAX_TITLE } from '../../boards/prepare-room.ts'
import { randomId } from '../../effects/random.ts'
import { acceptedLanguage } from '../accept-language.ts'
import { addressOf } from '../caller.ts'
import { fail } from '../failure.ts'
import type { ErrorCode } from '../error-texts.ts'
import { failJourney } from '../journey-input.ts'
import { linksFor } from '../links.ts'
import { readJson } from '../read-body.ts'
import type { Reading } from '../read-body.ts'
import type { Services } from '../services.ts'

const bodySchema = v.object({
  title: v.pipe(
    v.string('text expected'),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(MAX_TITLE, `at most ${MAX_TITLE} characters`),
  ),
  template: v.optional(v.picklist(TEMPLATES, `one of ${TEMPLATES.join(', ')}`)),
  journey: v.optional(v.unknown()),
  language: v.optional(v.picklist(['de', 'en'], 'de or en')),
  code: v.optional(v.string('text expected')),
})

type Body = v.InferOutput<typeof bodySchema>

/** `POST /api/boards`: a new board, from a template or with a journey of one's own. */
export async function createBoard(c: Context, services: Services): Promise<Response> {
  const { storage, commits, expiry, clock, random, logger } = services
  if (!services.creations.allow(addressOf(c))) return fail(c, 'too_many')
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
  const board = {
    id: createId(),
    title,
    language,
    createdAt: clock.now(),
    expiresAt: expiry.expiresAt(),
    generations: { facilitator: 0, participant: 0, viewer: 0 },
  }
  await storage.boards.create(board)
  const update = Y.encodeStateAsUpdate(doc)
  const stored = await commits.commit({ board: board.id, update, at: clock.now(), author: '' })
  doc.destroy()
  if (!stored.ok) {
    await storage.boards.remove(board.id)
    return fail(c, 'unavailable')
  }
  logger.info('board created', { board: board.id })
  await services.note({ board: board.id, act: 'created', by: 'maker' })
  c.header('Location', `/api/boards/${board.id}`)
  const links = linksFor(c, services, {
    board: { ...board, revoked: [] },
    role: 'facilitator',
  })
  return c.json({ id: board.id, title, language, expiresAt: isoTime(board.expiresAt), links }, 201)
}

/** A time as it stands in answers. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

function codeRefusal(c: Context, services: Services, given: string): ErrorCode | null {
  const { createBoards } = services.environment
  if (createBoards.type === 'open') return null
  if (given === '') return 'code_required'
  // Counted before it is looked at: a code is short, so a right guess after too many wrong ones must not count.
  const address = addressOf(c)
  if (!services.mistakes.allow(address)) return 'too_many'
  // Hashes, so that both have one length and the time says nothing.
  if (!timingSafeEqual(digest(given.trim()), digest(createBoards.code.trim()))) return 'wrong_code'
  services.mistakes.forgive(address)
  return null
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
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
