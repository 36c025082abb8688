/*
 * Lets a board that was opened once open again without network: keeps the page and the files that a board has loaded. What is in
 * a board is not its matter (that is in IndexedDB) but for the images that were shown, each board's in a cache of its own. Built into one file of its own at a fixed address.
 */

/** What of a service worker's world is used here; TypeScript knows either a page or a worker, not both. */
interface WorkerScope {
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchingEvent) => void): void
  addEventListener(type: 'message', listener: (event: LastingEvent & MessageEvent) => void): void
}

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void
}

interface FetchingEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

// Safe: this file runs in a service worker only.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const worker = self as unknown as WorkerScope

const CACHE = 'amtsweg'
/** One page serves every address. */
const PAGE = '/'
/**
 * An image of a board, which is asked for first and shown from here only where no server answers. The caches are named as
 * `shownImagesName` says, which deletes them: an import would make a second file of this one.
 */
const IMAGE = /^\/api\/boards\/([^/]+)\/images\/[^/]+$/
/** Otherwise never kept: what belongs to a board, and what operators ask. */
const LIVE = /^\/(?:api|health|metrics)(?:\/|$)/
/** Names with a hash never change their content. */
const IMMUTABLE = /^\/assets\//
/** Statuses of a proxy whose server is away. */
const AWAY = new Set([502, 503, 504])

worker.addEventListener('install', () => void worker.skipWaiting())
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  const board = IMAGE.exec(pathname)?.[1]
  if (board !== undefined) {
    event.respondWith(networkFirst(request, `amtsweg ${decodeURIComponent(board)} shown`))
    return
  }
  if (LIVE.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (IMMUTABLE.test(pathname)) event.respondWith(keptFirst(request))
  else event.respondWith(networkFirst(request))
})

worker.addEventListener('message', (event) => {
  const files: unknown = event.data
  if (!Array.isArray(files)) return
  // Where the server has gone meanwhile all stays as it was kept; the next page names its files again.
  event.waitUntil(keep(files.map(String)).catch(() => undefined))
})

/** The page from the server, or the one that was kept where there is none. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request)
    if (!AWAY.has(answer.status)) return answer
    return (await kept(PAGE)) ?? answer
  } catch (error) {
    const answer = await kept(PAGE)
    if (answer === undefined) throw error
    return answer
  }
}

async function keptFirst(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetchAndKeep(request)
}

/** A refusal is an answer, too: whoever is let out of a board does not see its images any more. */
async function networkFirst(request: Request, name = CACHE): Promise<Response> {
  try {
    const answer = await fetchAndKeep(request, name)
    return AWAY.has(answer.status) ? ((await kept(request, name)) ?? answer) : answer
  } catch (error) {
    const answer = await kept(request, name)
    if (answer === undefined) throw error
    return answer
  }
}

async function fetchAndKeep(request: Request, name = CACHE): Promise<Response> {
  const answer = await fetch(request)
  if (answer.status === 200) {
    const cache = await caches.open(name)
    await cache.put(request, answer.clone())
  }
  return answer
}

async function kept(request: Request | string, name = CACHE): Promise<Response | undefined> {
  const cache = await caches.open(name)
  return cache.match(request)
}

/**
 * Keeps the page with all that a board of it has loaded, and nothing of an older version. A page without its files would be worse than
 * the older one with them, so it comes last, and only if it is the page that has loaded them.
 */
async function keep(files: readonly string[]): Promise<void> {
  const answer = await fetch(PAGE)
  if (answer.status !== 200) return
  const html = await answer.clone().text()
  const [entry] = /\/assets\/index-[\w-]+\.js/.exec(html) ?? []
  if (entry === undefined || !files.includes(entry)) return
  const cache = await caches.open(CACHE)
  const before = await cache.match(PAGE)
  const isNew = before !== undefined && !(await before.text()).includes(entry)
  if (isNew) await caches.delete(CACHE)
  const fresh = isNew ? await caches.open(CACHE) : cache
  for (const file of files) {
    const isKept = (await fresh.match(file)) !== undefined
    if (!isKept && !LIVE.test(file)) await fresh.add(file)
  }
  await fresh.put(PAGE, answer)
}
