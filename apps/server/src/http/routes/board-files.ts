import { SCHEMA_VERSION } from '@amtsweg/board/schema'
import { boardFactsOf, mayWrite } from '@amtsweg/sync'
import type { Context } from 'hono'
import * as v from 'valibot'
import * as Y from 'yjs'
import { FILE_LIMITS } from '../../board-file/file-limits.ts'
import { readBoardFile } from '../../board-file/read-board-file.ts'
import { setRecords } from '../../board-file/set-records.ts'
import { withoutDrawings } from '../../board-file/without-drawings.ts'
import { writeBoardFile } from '../../board-file/write-board-file.ts'
import { readBoard } from '../../boards/board-document.ts'
import type { BoardRecord } from '../../boards/board-document.ts'
import { codeRefusal } from '../admit-creation.ts'
import { titleSchema } from '../board-title.ts'
import { addressOf, readCaller, readFacilitator } from '../caller.ts'
import { fail } from '../failure.ts'
import { fileName } from '../file-name.ts'
import { answerNewBoard } from '../new-board.ts'
import type { Beginning } from '../new-board.ts'
import { withRoom } from '../open-board.ts'
import { readBytes, readJson } from '../read-body.ts'
import type { Services } from '../services.ts'

/** What a board's file is sent as. */
export const BOARD_FILE_TYPES: readonly string[] = [
  'application/zip',
  'application/vnd.amtsweg.board+json',
]

/** Header that carries the operator's code, percent-encoded, where the body is a file. */
const CODE_HEADER = 'amtsweg-code'

/** `GET /api/boards/:id/export.zip`: the whole board as one file; with `?history=yes` its earlier states, for those who may write. */
export async function downloadBoard(c: Context, services: Services): Promise<Response> {
  const reading = await readCaller(c, services)
  if (!reading.ok) return reading.response
  const { board, role } = reading.caller
  const wantsHistory = c.req.query('history') === 'yes'
  if (wantsHistory && !mayWrite(role)) return fail(c, 'forbidden')
  if (wantsHistory && !services.historyFiles.allow(board.id)) return fail(c, 'too_many')
  const history = wantsHistory ? services.storage.history : null
  return withRoom(c, services, {
    board: board.id,
    async work(room) {
      const { images } = services.storage
      const bytes = await writeBoardFile(board, { doc: room.doc, history, images })
      c.header('Content-Type', 'application/zip')
      const name = fileName(board.title, 'amtsweg.zip')
      c.header('Content-Disposition', `attachment; filename="${name}"`)
      return c.body(bytes)
    },
  })
}

/** `POST /api/boards` with a file: a board as it was downloaded, here or from another server. */
export async function openBoardFile(c: Context, services: Services): Promise<Response> {
  if (!services.creations.allow(addressOf(c, services))) return fail(c, 'too_many')
  const refusal = codeRefusal(c, services, codeOf(c.req.header(CODE_HEADER)))
  if (refusal !== null) return fail(c, refusal)
  const body = await readBytes(c, FILE_LIMITS.fileBytes)
  if (!body.ok) return body.response
  const reading = await readBoardFile(body.value)
  if (!reading.ok) return fail(c, reading.reason)
  const { title, language, records, leftOut, states, images } = reading.content
  const now = services.clock.now()
  const past = states.map((state) => Object.assign(state, { at: Math.min(state.at, now) }))
  const present = { at: now, name: '', author: '', records }
  const beginning = beginningOf([...past, present], { title, language })
  return answerNewBoard(c, services, {
    beginning: { ...beginning, images: [...images.values()] },
    act: 'opened_from_file',
    by: 'maker',
    more: { leftOut },
  })
}

const copySchema = v.object({
  title: v.optional(titleSchema),
  drawings: v.optional(v.boolean('true or false'), true),
  code: v.optional(v.string('text expected'), ''),
})

/** `POST /api/boards/:id/copies`: a new board with the content of this one, without its history and its links. For facilitators. */
export async function copyBoard(c: Context, services: Services): Promise<Response> {
  const reading = await readFacilitator(c, services)
  if (!reading.ok) return reading.response
  const { board, role } = reading.caller
  if (!services.creations.allow(addressOf(c, services))) return fail(c, 'too_many')
  const body = await readJson(c, copySchema)
  if (!body.ok) return body.response
  const { title = board.title, drawings, code } = body.value
  const refusal = codeRefusal(c, services, code)
  if (refusal !== null) return fail(c, refusal)
  return withRoom(c, services, {
    board: board.id,
    work(room) {
      const all = readBoard(room.doc).records
      const records = drawings ? all : withoutDrawings(all)
      const state = { at: services.clock.now(), name: '', author: '', records }
      const beginning = beginningOf([state], { title, language: board.language })
      const copy = { ...beginning, imagesOf: board.id }
      return answerNewBoard(c, services, { beginning: copy, act: 'duplicated', by: role })
    },
  })
}

interface State {
  readonly at: number
  readonly name: string
  readonly author: string
  readonly records: readonly BoardRecord[]
}

/** One update per state, each with what it changes of the one before; those with a name are kept whole as well. */
function beginningOf(
  states: readonly State[],
  { title, language }: Pick<Beginning, 'title' | 'language'>,
): Beginning {
  const doc = new Y.Doc()
  const points: NonNullable<Beginning['points']>[number][] = []
  const updates = states.map(({ at, name, author, records }, index) => {
    const before = Y.encodeStateVector(doc)
    doc.transact(() => {
      setRecords(doc, records)
      const facts = boardFactsOf(doc)
      if (index > 0) return
      facts.set('schema', SCHEMA_VERSION)
      facts.set('title', title)
      facts.set('language', language)
    })
    if (name !== '') {
      points.push({ seq: index + 1, at, name, author, data: Y.encodeStateAsUpdateV2(doc) })
    }
    return { update: Y.encodeStateAsUpdate(doc, before), at, author }
  })
  doc.destroy()
  return { title, language, updates, points }
}

function codeOf(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '')
  } catch {
    // Not percent-encoded, then: taken as it is.
    return header ?? ''
  }
}
