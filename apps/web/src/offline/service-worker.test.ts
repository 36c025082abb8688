import { beforeEach, expect, test, vi } from 'vitest'

const ORIGIN = 'https://town.example'

/** What a service worker is told, by kind. */
type Listener = (event: object) => void

/** One browser's cache and one server, with as much of them as the worker uses. */
async function world() {
  const listeners = new Map<string, Listener>()
  const files = new Map<string, Response>()
  const server = new Map<string, () => Response>()
  const asked: string[] = []
  const keyOf = (of: Request | string) => (typeof of === 'string' ? of : new URL(of.url).pathname)
  const fetchIt = async (of: Request | string): Promise<Response> => {
    const path = keyOf(of)
    asked.push(path)
    const answer = server.get(path)
    if (answer === undefined) throw new TypeError('Failed to fetch')
    return answer()
  }
  const cache = {
    match: async (of: Request | string) => files.get(keyOf(of))?.clone(),
    put: async (of: Request | string, answer: Response) => void files.set(keyOf(of), answer),
    add: async (path: string) => void files.set(path, await fetchIt(path)),
  }
  vi.stubGlobal('self', {
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    skipWaiting: async () => undefined,
    clients: { claim: async () => undefined },
  })
  vi.stubGlobal('location', { origin: ORIGIN })
  vi.stubGlobal('caches', {
    open: async () => cache,
    delete: async () => {
      files.clear()
      return true
    },
  })
  vi.stubGlobal('fetch', fetchIt)
  vi.resetModules()
  await import('./service-worker.ts')

  return {
    server,
    asked,
    kept: () => [...files.keys()].sort(),
    /** What the browser gets; `null` when the worker leaves it to the browser. */
    get: async (path: string, how: { method?: string; mode?: string; origin?: string } = {}) => {
      const { method = 'GET', mode = 'cors', origin = ORIGIN } = how
      const answers: Promise<Response>[] = []
      listeners.get('fetch')?.({
        request: { url: `${origin}${path}`, method, mode },
        respondWith: (answer: Promise<Response>) => answers.push(answer),
      })
      const [answer] = answers
      return answer === undefined ? null : (await answer).text()
    },
    name: async (...paths: readonly string[]) => {
      const work: Promise<unknown>[] = []
      listeners.get('message')?.({
        data: paths,
        waitUntil: (each: Promise<unknown>) => work.push(each),
      })
      await Promise.all(work)
    },
  }
}

const pageOf = (entry: string) => () => new Response(`<script src="${entry}"></script>`)
const text =
  (words: string, status = 200) =>
  () =>
    new Response(words, { status })

/** A server of one version, on which a board was opened. */
async function opened() {
  const at = await world()
  at.server.set('/', pageOf('/assets/index-one.js'))
  at.server.set('/b/x', pageOf('/assets/index-one.js'))
  at.server.set('/assets/index-one.js', text('one'))
  at.server.set('/api/boards/x', text('{}'))
  await at.name('/assets/index-one.js', '/api/boards/x')
  return at
}

beforeEach(() => {
  vi.unstubAllGlobals()
})

test('without a server the page and its files come from what was kept', async () => {
  const { server, get, kept } = await opened()
  expect(kept()).toEqual(['/', '/assets/index-one.js'])
  server.clear()
  expect(await get('/b/x', { mode: 'navigate' })).toContain('index-one')
  expect(await get('/assets/index-one.js')).toBe('one')
  await expect(get('/assets/other.js')).rejects.toThrow('Failed to fetch')
})

test('with a server the page is always its own; behind a proxy whose server is away it is the kept one', async () => {
  const { server, get } = await opened()
  server.set('/b/x', text('fresh'))
  expect(await get('/b/x', { mode: 'navigate' })).toBe('fresh')
  server.set('/b/x', text('no such board', 404))
  expect(await get('/b/x', { mode: 'navigate' })).toBe('no such board')
  server.set('/b/x', text('bad gateway', 502))
  expect(await get('/b/x', { mode: 'navigate' })).toContain('index-one')
})

test('what belongs to a board, what changes something and what is elsewhere is left alone', async () => {
  const { get, kept } = await opened()
  expect(await get('/api/boards/x')).toBeNull()
  expect(await get('/health/ready')).toBeNull()
  expect(await get('/', { method: 'POST' })).toBeNull()
  expect(await get('/', { origin: 'https://elsewhere.example' })).toBeNull()
  expect(kept()).not.toContain('/api/boards/x')
})

test('a file with a hash is asked for once, any other each time while there is a server', async () => {
  const { server, get, asked } = await opened()
  server.set('/assets/late-1.js', text('late'))
  server.set('/starts/a.svg', text('first'))
  await get('/assets/late-1.js')
  await get('/assets/late-1.js')
  expect(asked.filter((path) => path === '/assets/late-1.js')).toHaveLength(1)
  expect(await get('/starts/a.svg')).toBe('first')
  server.set('/starts/a.svg', text('second'))
  expect(await get('/starts/a.svg')).toBe('second')
  server.delete('/starts/a.svg')
  expect(await get('/starts/a.svg')).toBe('second')
})

test('files that are named when the server has gone leave what was kept as it is, and nobody has to know', async () => {
  const { server, name, get, kept } = await opened()
  server.clear()
  await name('/assets/index-one.js', '/assets/late-1.js')
  expect(kept()).toEqual(['/', '/assets/index-one.js'])
  expect(await get('/b/x', { mode: 'navigate' })).toContain('index-one')
})

test('an answer that is no success is not kept', async () => {
  const { server, get, kept } = await opened()
  server.set('/assets/gone.js', text('nothing here', 404))
  await get('/assets/gone.js')
  expect(kept()).not.toContain('/assets/gone.js')
})

test('a new version takes the place of the old one as a whole, and only when its files are named', async () => {
  const { server, kept, name, get } = await opened()
  server.set('/', pageOf('/assets/index-two.js'))
  server.set('/assets/index-two.js', text('two'))
  // An older window that is still open names its own files.
  await name('/assets/index-one.js')
  expect(kept()).toEqual(['/', '/assets/index-one.js'])
  await name('/assets/index-two.js')
  expect(kept()).toEqual(['/', '/assets/index-two.js'])
  server.clear()
  expect(await get('/', { mode: 'navigate' })).toContain('index-two')
})
