import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { BUILT_SCRIPT, builtPages } from '../testing/built-pages.ts'
import { startServer } from '../testing/running-server.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readWebFiles } from './web-files.ts'

const pages = () => readWebFiles(builtPages())

/** Without the unpacking and the following of `..` that `fetch` does by itself. */
function get(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url)
    const asked = request({ host: 'localhost', port, path, headers: { ...headers } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

test('[SV80] the page comes with a fresh nonce and the strict policy', async () => {
  const server = await startServer({ files: pages() })
  const first = await get(server.url, '/')
  const second = await get(server.url, '/')
  const nonce = (page: Buffer) => /name="csp-nonce" content="([^"]+)"/.exec(page.toString())?.[1]
  const port = new URL(server.url).port
  expect(first.status).toBe(200)
  expect(nonce(first.body)).toMatch(/^[A-Za-z\d+/]{22}==$/)
  expect(nonce(first.body)).not.toBe(nonce(second.body))
  expect(first.body.toString()).not.toContain('__CSP_NONCE__')
  expect(first.body.toString()).not.toContain('license')
  expect(first.headers).toMatchObject({
    'content-type': 'text/html; charset=UTF-8',
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce(first.body)}'`,
      "img-src 'self' blob: data:",
      "font-src 'self' data:",
      `connect-src 'self' ws://localhost:${port}`,
      "media-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=(self), microphone=()'),
  })
})

test('[SV80] the licence key of tldraw stands in the page only if it is set', async () => {
  const server = await startServer({
    files: pages(),
    variables: { TLDRAW_LICENSE_KEY: 'tldraw-"$&<key' },
  })
  const page = (await get(server.url, '/')).body.toString()
  expect(page).toContain('<meta name="tldraw-license-key" content="tldraw-&quot;$&amp;&lt;key" />')
})

test('[SV150] each page knows how long this server keeps what, and the pages of the operator', async () => {
  const factsOf = async (variables: Readonly<Record<string, string>>) => {
    const server = await startServer({ files: pages(), variables })
    const page = (await get(server.url, '/')).body.toString()
    const told = page.matchAll(/<meta name="amtsweg-(\w+)" content="([^"]+)" \/>/g)
    const plain = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    return Object.fromEntries([...told].map(([, name, content]) => [name, plain(content)]))
  }
  expect(await factsOf({})).toEqual({
    server: '{"boardDays":180,"announcedDays":14,"historyDays":30,"auditDays":365}',
  })
  const legal = {
    IMPRINT_URL: 'https://example.org/i?a=1&b="2"',
    PRIVACY_URL: 'https://example.org/d',
    ACCESSIBILITY_URL: 'https://example.org/b',
  }
  expect(await factsOf({ ...legal, BOARD_TTL_DAYS: '10' })).toEqual({
    server: '{"boardDays":10,"announcedDays":5,"historyDays":30,"auditDays":365}',
    imprint: legal.IMPRINT_URL,
    privacy: legal.PRIVACY_URL,
    accessibility: legal.ACCESSIBILITY_URL,
  })
})

test('[SV151] what the law asks for and is not set is said at the start, in a line each', async () => {
  const said = async (variables: Readonly<Record<string, string>>) => {
    const server = await startServer({ variables })
    return server.logger.lines.filter(({ level }) => level === 'warn').map(({ message }) => message)
  }
  expect(await said({ PRIVACY_URL: 'https://example.org/d' })).toEqual([
    'IMPRINT_URL is not set: the pages have no link to an imprint, which the law may ask for',
    'ACCESSIBILITY_URL is not set: the pages have no link to an accessibility statement, which the law may ask for',
  ])
  const all = { IMPRINT_URL: 'https://a.example', PRIVACY_URL: 'https://b.example' }
  expect(await said({ ...all, ACCESSIBILITY_URL: 'https://c.example' })).toEqual([])
})

test('[SV81] a hashed file is kept for ever and packed; the same content is not sent twice', async () => {
  const server = await startServer({ files: pages() })
  const path = '/assets/index-B3xYz.js'
  const plain = await get(server.url, path)
  const brotli = await get(server.url, path, { 'accept-encoding': 'gzip, deflate, br' })
  const gzip = await get(server.url, path, { 'accept-encoding': 'gzip, br;q=0' })
  const etag = plain.headers.etag ?? ''
  const known = await get(server.url, path, { 'if-none-match': etag })
  const other = await get(server.url, '/robots.txt')
  expect(plain.body.toString()).toBe(BUILT_SCRIPT)
  expect(plain.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(BUILT_SCRIPT)
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.body).toString()).toBe(BUILT_SCRIPT)
  expect([known.status, known.body.length]).toEqual([304, 0])
  expect(other.headers['cache-control']).toBe('no-cache')
})

test('[SV81] the service worker may fetch from here and nothing else, and is looked at anew each time', async () => {
  const server = await startServer({ files: pages() })
  const worker = await get(server.url, '/service-worker.js')
  const file = await get(server.url, '/robots.txt')
  expect(worker.headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'")
  expect(worker.headers['cache-control']).toBe('no-cache')
  expect(file.headers['content-security-policy']).toContain('sandbox')
})

test('[SV82] unknown addresses are told by status: a page for people, JSON for programs', async () => {
  const server = await startServer({ files: pages() })
  const board = await server.makeBoard()
  const look = async (path: string) => {
    const { status, headers } = await get(server.url, path)
    return [status, headers['content-type']]
  }
  const html = 'text/html; charset=UTF-8'
  expect(await look(`/b/${board.id}`)).toEqual([200, html])
  expect(await look(`/b/${board.id}/privacy`)).toEqual([200, html])
  expect(await look(`/b/${'x'.repeat(22)}`)).toEqual([404, html])
  expect(await look('/nowhere')).toEqual([404, html])
  expect(await look('/assets/gone.js')).toEqual([404, html])
  expect(await look('/../package.json')).toEqual([404, html])
  expect(await look('/assets/..%2f..%2fpackage.json')).toEqual([404, html])
  expect(await look('/api/nowhere')).toEqual([404, 'application/json'])
  expect(await look('/api/')).toEqual([404, 'application/json'])
})

test('[SV82] without built pages there are none', () => {
  expect(readWebFiles(temporaryFolder())).toBeNull()
  expect(readWebFiles('/nowhere/at/all')).toBeNull()
})
