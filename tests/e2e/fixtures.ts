import { test as base } from '@playwright/test'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { runServer } from './running-server.ts'
import type { RunningServer } from './running-server.ts'

/** A person with a browser of their own. */
export interface Person {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses that the browser asked for at any other host; always expected to be empty. */
  readonly foreign: readonly string[]
  /** What the browser sent where no key belongs: addresses, headers, and bodies but that which trades the key. */
  readonly sent: readonly string[]
  /** Keys of links that the server told this browser. */
  readonly keys: ReadonlySet<string>
  /** Errors in the console, refused by the Content-Security-Policy among them. */
  readonly complaints: readonly string[]
}

interface Fixtures {
  /** Opens a browser of its own, as another person at another desk. */
  readonly person: (options?: PersonOptions) => Promise<Person>
}

interface PersonOptions {
  readonly locale?: string
  readonly timezone?: string
  /** Blocked where a test comes between the page and its files. */
  readonly serviceWorkers?: 'allow' | 'block'
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Complaints that a test provokes and looks at itself. */
  readonly expected?: RegExp
}

interface WorkerFixtures {
  /** One server for all tests of a worker; a test that kills it starts its own. */
  readonly server: RunningServer
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from the pattern.
    async ({}, use) => {
      const server = await runServer()
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
  person: async ({ browser, server }, use) => {
    const people: Person[] = []
    await use(async (options = {}) => {
      const person = await openBrowser(browser, options)
      people.push(person)
      return person
    })
    const foreign = people.flatMap((person) => person.foreign)
    const complaints = people.flatMap((person) => person.complaints)
    const keys = new Set(people.flatMap((person) => [...person.keys]))
    const told = [...people.flatMap((person) => person.sent), server.log()]
    const leaked = told.filter((text) => [...keys].some((key) => text.includes(key)))
    for (const { context } of people) await context.close()
    expect(leaked, 'keys in requests or in the log').toEqual([])
    expect(foreign, 'requests to another host').toEqual([])
    expect(complaints, 'complaints in the console').toEqual([])
  },
})

export const { expect } = test

async function openBrowser(browser: Browser, options: PersonOptions): Promise<Person> {
  const context = await browser.newContext({
    locale: options.locale ?? 'de-DE',
    ...(options.timezone !== undefined && { timezoneId: options.timezone }),
    viewport: options.viewport ?? { width: 1440, height: 900 },
    acceptDownloads: true,
    serviceWorkers: options.serviceWorkers ?? 'allow',
  })
  const foreign: string[] = []
  const complaints: string[] = []
  const sent: string[] = []
  const keys = new Set<string>()
  context.on('request', (request) => {
    const isTrade = new URL(request.url()).pathname.endsWith('/session')
    // What stands after # never leaves the browser; Playwright shows it all the same.
    const address = request.url().split('#')[0] ?? ''
    const headers = JSON.stringify(request.headers())
    sent.push(`${address} ${headers} ${isTrade ? '' : (request.postData() ?? '')}`)
  })
  context.on('response', async (response) => {
    if (!response.url().includes('/api/boards')) return
    const text = await response.text().catch(() => '')
    for (const [, key] of text.matchAll(/\/b\/[\w-]{22}#([\w-]{22})"/g)) keys.add(key ?? '')
  })
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol === 'blob:' || protocol === 'data:') return
    // What a browser shows a PDF with is its own, and asks nobody.
    if (protocol === 'chrome:' || protocol === 'chrome-extension:') return
    if (hostname !== 'localhost') foreign.push(request.url())
  })
  const page = await context.newPage()
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).hostname !== 'localhost') foreign.push(socket.url())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    // A server that a test killed on purpose, or a refused key or file, is reported by the browser itself.
    if (
      /ERR_CONNECTION_(?:REFUSED|RESET)|ERR_INTERNET_DISCONNECTED|status of 4(?:0[134]|22)/.test(
        message.text(),
      )
    )
      return
    // And so does a service worker that finds neither server nor copy.
    const { url } = message.location()
    const isOwn = URL.canParse(url) && new URL(url).hostname === 'localhost'
    if (isOwn && message.text().includes('net::ERR_FAILED')) return
    if (options.expected?.test(message.text()) !== true) complaints.push(message.text())
  })
  return { page, context, foreign, sent, keys, complaints }
}
