import type { Context } from 'hono'
import { fail } from '../http/failure.ts'
import { originOf } from '../http/links.ts'
import type { Services } from '../http/services.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { serverFacts } from './server-facts.ts'
import type { Coding, WebFile, WebFiles } from './web-files.ts'

/** Keeps the page and its files for when there is no network; all that it may do is fetch from here. */
const WORKER = '/service-worker.js'
const WORKER_POLICY = "default-src 'none'; connect-src 'self'"

/** An SVG that is opened by itself is a document; it may do nothing. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Answers with pages and files; `null` for files when they were not built (tests of the interface need none). */
export interface WebPages {
  /** `/` and every address that is no board, with the status given. */
  page(c: Context, status: 200 | 404): Response
  /** `/b/:id`: the page says what is wrong in words, the status says it to programs. */
  boardPage(c: Context): Promise<Response>
  /** A file, or the page for an address that leads nowhere. */
  other(c: Context): Response
}

/** The pages of `apps/web`. */
export function webPages(files: WebFiles | null, services: Services): WebPages {
  const { environment, random, access } = services

  function page(c: Context, status: 200 | 404): Response {
    if (files === null) return fail(c, 'not_found')
    const nonce = Buffer.from(random.bytes(16)).toString('base64')
    const origin = originOf(c, services)
    // The host comes from the request: only what a host looks like may stand in a policy.
    const isPlain = /^https?:\/\/[\w.:[\]-]+$/.test(origin)
    const socketOrigin = isPlain ? origin.replace(/^http/, 'ws') : ''
    c.header('Content-Security-Policy', contentSecurityPolicy({ nonce, socketOrigin }))
    c.header('Cache-Control', 'no-store')
    const told = withFacts(files.page, {
      'tldraw-license-key': environment.tldrawLicenseKey,
      ...serverFacts(environment),
    })
    return c.html(told.replaceAll('__CSP_NONCE__', nonce), status)
  }

  return {
    page,
    async boardPage(c) {
      const board = await access.board(c.req.param('id') ?? '')
      return page(c, board === null ? 404 : 200)
    },
    other(c) {
      const file = files?.file(c.req.path)
      return file === undefined ? page(c, 404) : sendFile(c, file)
    },
  }
}

function sendFile(c: Context, file: WebFile): Response {
  c.header('ETag', file.etag)
  c.header(
    'Cache-Control',
    file.immutable ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
  )
  c.header('Content-Security-Policy', c.req.path === WORKER ? WORKER_POLICY : FILE_POLICY)
  if (file.compressible) c.header('Vary', 'Accept-Encoding')
  if (namesEtag(c.req.header('if-none-match'), file.etag)) return c.body(null, 304)
  const coding = file.compressible ? codingFor(c.req.header('accept-encoding')) : 'identity'
  if (coding !== 'identity') c.header('Content-Encoding', coding)
  c.header('Content-Type', file.type)
  return c.body(file.bytes(coding))
}

function codingFor(accepted: string | undefined): Coding {
  const parts = (accepted ?? '').split(',').filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
  const codings = new Set(parts.map((part) => part.split(';')[0]?.trim()))
  if (codings.has('br')) return 'br'
  return codings.has('gzip') ? 'gzip' : 'identity'
}

function namesEtag(header: string | undefined, etag: string): boolean {
  const tags = new Set((header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, '')))
  return tags.has(etag) || tags.has('*')
}

/** The page with facts for its scripts, each as a `meta` element; those without a value are left out. */
function withFacts(page: string, facts: Readonly<Record<string, string | undefined>>): string {
  const elements = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [`<meta name="${name}" content="${escaped(value)}" />\n  `],
  )
  // A function, because a value may hold $& and the like.
  return page.replace('</head>', () => `${elements.join('')}</head>`)
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
