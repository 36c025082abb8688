import { Hono } from 'hono'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { isOwnOrigin } from '../access/own-origin.ts'
import { DRAWING_POLICY, SECURITY_HEADERS } from '../web/content-security-policy.ts'
import { isStorageError } from '../storage/is-storage-error.ts'
import type { WebPages } from '../web/web-pages.ts'
import { fail } from './failure.ts'
import { openApi } from './open-api.ts'
import { contentType } from './content-type.ts'
import { BOARD_FILE_TYPES, copyBoard, downloadBoard } from './routes/board-files.ts'
import { deleteBoard, showBoard } from './routes/board.ts'
import { endCode, findCode, makeCode, showCode } from './routes/codes.ts'
import { createBoard } from './routes/create-board.ts'
import {
  exportCjml,
  exportCsv,
  exportJson,
  exportMarkdown,
  exportMermaid,
} from './routes/exports.ts'
import { exportPast, namePoint, showHistory } from './routes/history.ts'
import { isImageType } from '../images/read-image.ts'
import { putImage, showImage } from './routes/images.ts'
import { listJourneys, postJourney } from './routes/journeys.ts'
import { renewLink, revokeLink } from './routes/links.ts'
import { live, ready, showMetrics } from './routes/operations.ts'
import { changeRole, listPeople, pauseBoard, removePerson } from './routes/people.ts'
import {
  exportPdf,
  exportPng,
  exportSvg,
  preparePictures,
  showProgress,
} from './routes/pictures.ts'
import { reportDocx, reportPdf } from './routes/report.ts'
import { openSession } from './routes/session.ts'
import { changeSettings, extendBoard } from './routes/settings.ts'
import type { Services } from './services.ts'

/** All routes. What changes something comes from our own pages or from a program, never from another site. */
export function createApp(services: Services, pages: WebPages): Hono {
  const app = new Hono()
  const handle =
    (handler: (c: Context, services: Services) => Response | Promise<Response>) => (c: Context) =>
      handler(c, services)

  app.use(answerHeaders, record(services), ownOrigin(services), knownContent)

  app.post('/api/boards', handle(createBoard))
  app.post('/api/boards/:id/session', handle(openSession))
  app.get('/api/boards/:id', handle(showBoard))
  app.delete('/api/boards/:id', handle(deleteBoard))
  app.patch('/api/boards/:id', handle(changeSettings))
  app.post('/api/boards/:id/extension', handle(extendBoard))
  app.post('/api/boards/:id/copies', handle(copyBoard))
  app.get('/api/boards/:id/export.zip', handle(downloadBoard))
  app.get('/api/boards/:id/journeys', handle(listJourneys))
  app.post('/api/boards/:id/journeys', handle(postJourney))
  app.post('/api/boards/:id/images', handle(putImage))
  app.get('/api/boards/:id/images/:hash', handle(showImage))
  app.get('/api/boards/:id/export.json', handle(exportJson))
  app.get('/api/boards/:id/export.csv', handle(exportCsv))
  app.get('/api/boards/:id/export.md', handle(exportMarkdown))
  app.get('/api/boards/:id/export.mmd', handle(exportMermaid))
  app.get('/api/boards/:id/export.cjml', handle(exportCjml))
  app.get('/api/boards/:id/export.svg', handle(exportSvg))
  app.get('/api/boards/:id/export.png', handle(exportPng))
  app.get('/api/boards/:id/export.pdf', handle(exportPdf))
  app.get('/api/boards/:id/report.docx', handle(reportDocx))
  app.get('/api/boards/:id/report.pdf', handle(reportPdf))
  app.post('/api/boards/:id/pictures', handle(preparePictures))
  app.get('/api/boards/:id/progress/:ticket', handle(showProgress))
  app.get('/api/boards/:id/history', handle(showHistory))
  app.get('/api/boards/:id/history/:seq/export.json', handle(exportPast))
  app.post('/api/boards/:id/history/points', handle(namePoint))
  app.post('/api/boards/:id/links/:role/renew', handle(renewLink))
  app.post('/api/boards/:id/links/:role/revoke', handle(revokeLink))
  app.get('/api/boards/:id/people', handle(listPeople))
  app.post('/api/boards/:id/people/:person/role', handle(changeRole))
  app.post('/api/boards/:id/people/:person/remove', handle(removePerson))
  app.post('/api/boards/:id/pause', handle(pauseBoard))
  app.get('/api/boards/:id/code', handle(showCode))
  app.post('/api/boards/:id/code', handle(makeCode))
  app.post('/api/boards/:id/code/end', handle(endCode))
  app.post('/api/codes', handle(findCode))
  // The socket itself is taken over before; see upgrade.ts.
  app.get('/api/boards/:id/sync', (c) => fail(c, 'upgrade_required'))
  app.get('/api/openapi.json', (c) => c.json(openApi))
  app.get('/health/live', live)
  app.get('/health/ready', handle(ready))
  app.get('/metrics', handle(showMetrics))

  app.get('/', (c) => pages.page(c, 200))
  app.get('/b/:id', (c) => pages.boardPage(c))
  app.get('/b/:id/privacy', (c) => pages.boardPage(c))

  app.notFound((c) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    return isRead && !c.req.path.startsWith('/api') ? pages.other(c) : fail(c, 'not_found')
  })
  app.onError((error, c) => {
    services.logger.error('request failed', { route: routePath(c, -1), error })
    const isStorage = services.commits.failing() || isStorageError(error)
    return fail(c, isStorage ? 'unavailable' : 'internal')
  })
  return app
}

const answerHeaders: MiddlewareHandler = async (c, next) => {
  if (c.req.path.startsWith('/api')) c.header('Cache-Control', 'no-store')
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value)
  await next()
  // A vector picture that is opened by itself is a document.
  const isDrawing = c.res.headers.get('content-type')?.startsWith('image/svg+xml') === true
  if (isDrawing && !c.res.headers.has('Content-Security-Policy')) {
    c.header('Content-Security-Policy', DRAWING_POLICY)
  }
}

function record({ metrics, logger, clock }: Services): MiddlewareHandler {
  return async (c, next) => {
    const start = clock.now()
    await next()
    // The pattern, not the address: it has no id in it.
    const route = routePath(c, -1)
    const { method } = c.req
    const { status } = c.res
    metrics.request({ method, route, status })
    const milliseconds = clock.now() - start
    logger.debug('request', { method, route, status, milliseconds, board: c.req.param('id') })
  }
}

function changes(c: Context): boolean {
  return c.req.method !== 'GET' && c.req.method !== 'HEAD'
}

function ownOrigin({ environment }: Services): MiddlewareHandler {
  return async (c, next) => {
    const headers = { origin: c.req.header('origin'), host: c.req.header('host') }
    if (changes(c) && !isOwnOrigin(headers, environment.publicUrl)) return fail(c, 'wrong_origin')
    return next()
  }
}

/** A form of another site can send text and files, but none of these without asking first. */
const knownContent: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'POST' && c.req.method !== 'PATCH') return next()
  const type = contentType(c)
  const isCsv = type === 'text/csv' && c.req.path.endsWith('/journeys')
  const isFile = BOARD_FILE_TYPES.includes(type) && c.req.path === '/api/boards'
  const isImage = isImageType(type) && c.req.path.endsWith('/images')
  return type === 'application/json' || isCsv || isFile || isImage
    ? next()
    : fail(c, 'unsupported_type')
}
