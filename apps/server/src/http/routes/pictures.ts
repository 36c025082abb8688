import type { Context } from 'hono'
import { assertNever } from '../../assert-never.ts'
import type { BoardRecord } from '../../boards/board-document.ts'
import { readWithImages } from '../../images/read-with-images.ts'
import type { PictureJob, PictureResult } from '../../pictures/picture-job.ts'
import { failQuery } from '../bad-query.ts'
import { readCaller } from '../caller.ts'
import { fail } from '../failure.ts'
import { fileName } from '../file-name.ts'
import { withRoom } from '../open-board.ts'
import { readPictureQuery } from '../picture-query.ts'
import type { PictureQuery } from '../picture-query.ts'
import type { Services } from '../services.ts'
import { ticketOf } from '../ticket.ts'

type Format = Exclude<PictureJob['format'], 'report'>

type Extension = Format | 'docx'

const TYPES: Readonly<Record<Extension, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
}

/** `GET /api/boards/:id/export.svg`: a page or a journey as vectors, fonts included. */
export const exportSvg = picture('svg')

/** `GET /api/boards/:id/export.png`: the same in pixels. */
export const exportPng = picture('png')

/** `GET /api/boards/:id/export.pdf`: the board, a page or journeys on paper. */
export const exportPdf = picture('pdf')

/** Things missing from a picture that are named in a header; a header has a few kilobytes. */
const NAMED_MISSING = 20

function picture(format: Format) {
  return async (c: Context, services: Services): Promise<Response> => {
    const reading = await readCaller(c, services)
    if (!reading.ok) return reading.response
    const { board } = reading.caller
    const asked = readPictureQuery(c, { format, language: board.language })
    if (!asked.ok) return failQuery(c, asked)
    if (!services.pictureTurns.allow(board.id)) return fail(c, 'too_many')
    return withRoom(c, services, {
      board: board.id,
      async work(room) {
        const { images } = services.storage
        const { records } = await readWithImages(room, { board: board.id, images })
        const job = jobOf(format, records, asked.query, board.title)
        const { isShown, ticket } = asked.query
        const made = await services.pictures.make(job, wanted(c, board.id, ticket))
        const name = fileName(board.title, format)
        return answerPicture(c, made, { extension: format, name, isShown })
      },
    })
  }
}

function jobOf(
  format: Format,
  records: readonly BoardRecord[],
  { request, size, layout }: PictureQuery,
  title: string,
): PictureJob {
  switch (format) {
    case 'svg':
      return { format, records, request }
    case 'png':
      return { format, records, request, size }
    case 'pdf':
      return { format, records, request, layout, title }
    default:
      return assertNever(format)
  }
}

/** What belongs to the wish of this request. */
export function wanted(c: Context, board: string, ticket: string | undefined) {
  const { signal } = c.req.raw
  return { signal, ticket: ticket === undefined ? undefined : ticketOf(board, ticket) }
}

/** `POST /api/boards/:id/pictures`: a picture or report will be asked for soon; what makes it gets ready meanwhile. */
export async function preparePictures(c: Context, services: Services): Promise<Response> {
  const reading = await readCaller(c, services)
  if (!reading.ok) return reading.response
  services.pictures.prepare()
  return c.body(null, 204)
}

/** `GET /api/boards/:id/progress/:ticket`: how far the picture or report is that was asked for with this ticket. */
export async function showProgress(c: Context, services: Services): Promise<Response> {
  const reading = await readCaller(c, services)
  if (!reading.ok) return reading.response
  const ticket = ticketOf(reading.caller.board.id, c.req.param('ticket') ?? '')
  return c.json(services.pictures.progress(ticket))
}

/** Answers with what was made, or says why there is none. */
export function answerPicture(
  c: Context,
  result: PictureResult,
  options: {
    readonly extension: Extension
    /** Of the file. */
    readonly name: string
    readonly isShown: boolean
  },
): Response {
  const { extension, name, isShown } = options
  if (!result.ok) {
    switch (result.reason) {
      case 'nothing_to_draw':
        return fail(c, 'nothing_to_draw')
      case 'not_found':
        return fail(c, 'unknown_part')
      case 'too_large':
        return fail(c, 'picture_too_large', { values: { limit: result.limit } })
      case 'busy':
        return fail(c, 'pictures_busy')
      // Nobody hears the answer to `cancelled`.
      case 'cancelled':
      case 'failed':
        return fail(c, 'picture_failed')
      default:
        return assertNever(result)
    }
  }
  c.header('Content-Type', TYPES[extension])
  const disposition = isShown ? 'inline' : 'attachment'
  c.header('Content-Disposition', `${disposition}; filename="${name}"`)
  const named = JSON.stringify(result.notDrawn.slice(0, NAMED_MISSING))
  c.header('Amtsweg-Not-Drawn', encodeURIComponent(named))
  return c.body(Buffer.from(result.bytes))
}
