/**
 * Milliseconds from a letter typed in one browser until it is painted in another, with durable commits on,
 * beside the raw limit: the same two browsers joined by a relay that neither parses nor stores. And until the figures follow,
 * and until those who came by a link that is switched off are told.
 */
import { once } from 'node:events'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { WebSocketServer } from 'ws'
import { boxOf, createBoard, joinBoard, onCanvas, shape, shareLink } from '../e2e/on-the-board.ts'
import config from '../e2e/playwright.config.ts'
import { runServer } from '../e2e/running-server.ts'

const ROUNDS = 50

/** Fewer, as each begins with somebody who joins. */
const ENDINGS = 10

/** Runs both and prints a table. */
export async function benchEditLatency(): Promise<void> {
  const browser = await chromium.launch(config.use?.launchOptions)
  try {
    const relay = await rawRelay(browser)
    const amtsweg = await board(browser)
    const row = (name: string, times: readonly number[]) =>
      `${name.padEnd(28)} ${quantile(times, 0.5).toFixed(1).padStart(8)} ${quantile(times, 0.95).toFixed(1).padStart(8)}`
    console.log(
      `${'edit until painted, ms'.padEnd(28)} ${'median'.padStart(8)} ${'p95'.padStart(8)}`,
    )
    console.log(row('raw relay (limit)', relay))
    console.log(row('Amtsweg, durable commits', amtsweg.cards))
    console.log(row('Amtsweg, figures (aim 500)', amtsweg.figures))
    console.log(row('link off, told (aim 1000)', amtsweg.endings))
    const ratio = quantile(amtsweg.cards, 0.5) / quantile(relay, 0.5)
    console.log(`ratio of medians: ${ratio.toFixed(2)}`)
  } finally {
    await browser.close()
  }
}

/** The step whose waiting time is changed; the others wait 34 days together. */
const WAITING_STEP = 'Gibt Antrag ab'
const OTHERS_WAIT = 34

async function board(browser: Browser): Promise<{
  readonly cards: readonly number[]
  readonly figures: readonly number[]
  readonly endings: readonly number[]
}> {
  const server = await runServer()
  try {
    const writer = await newPage(browser)
    await createBoard(writer, { url: server.url, title: 'Messung', start: 'Bewohnerparkausweis' })
    const reader = await newPage(browser)
    await joinBoard(reader, await shareLink(writer, 'Link zum Mitmachen'), 'Leserin')
    const card = writer.locator('.tl-shape[data-shape-type="card"]', {
      hasText: 'Keine vorläufige',
    })
    const box = await card.boundingBox()
    if (box === null) throw new Error('the card was expected to be on the screen')
    await writer.mouse.dblclick(box.x + 40, box.y + 20)
    const cards = await measure(writer, reader, {
      textOf: roundText,
      write: async (round) => writer.locator('.tl-canvas textarea').fill(roundText(round)),
      shown: '.tl-canvas',
    })
    await writer.keyboard.press('Escape')
    const step = await boxOf(shape(writer, 'step', WAITING_STEP))
    await writer.mouse.click(step.x + 20, step.y + 12)
    const field = writer.getByLabel('Wartezeit in Tagen')
    const figures = await measure(writer, reader, {
      textOf: (round) => `${OTHERS_WAIT + 100 + round} Tage`,
      write: async (round) => field.fill(String(100 + round)),
      shown: '[data-figure="waitDays"]',
    })
    return { cards, figures, endings: await endings(writer, reader) }
  } finally {
    await server.remove()
  }
}

/** The link that a reader came by is switched off, and made anew for the next round. */
async function endings(host: Page, guest: Page): Promise<readonly number[]> {
  await host.keyboard.press('Escape')
  await host.getByRole('button', { name: 'Teilen', exact: true }).click()
  const times: number[] = []
  for (let round = 0; round < ENDINGS; round += 1) {
    // What the page loads after the canvas is there by the time that anybody is sent away.
    await guest.waitForLoadState('networkidle')
    await host.getByRole('button', { name: /^Link abschalten ?: Link zum Mitmachen/ }).click()
    const confirm = host.getByRole('button', { name: 'Link abschalten', exact: true })
    times.push(
      await timeUntilPainted(host, guest, {
        text: 'Ihr Zugang wurde beendet',
        begins: 'click',
        act: () => confirm.click(),
        shown: 'body',
      }),
    )
    await host.getByRole('button', { name: /^Neuen Link anlegen ?: Link zum Mitmachen/ }).click()
    const field = host.getByRole('textbox', { name: 'Link zum Mitmachen' })
    await field.and(host.locator('[value*="#"]')).waitFor()
    await guest.goto('about:blank')
    await guest.goto(await field.inputValue())
    await onCanvas(guest)
  }
  return times
}

async function rawRelay(browser: Browser): Promise<readonly number[]> {
  const relay = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(relay, 'listening')
  relay.on('connection', (socket) => {
    socket.on('message', (data, isBinary) => {
      for (const other of relay.clients)
        if (other !== socket) other.send(data, { binary: isBinary })
    })
  })
  try {
    const address = relay.address()
    if (address === null || typeof address === 'string') throw new Error('a TCP port was expected')
    const pages = [await newPage(browser), await newPage(browser)] as const
    for (const page of pages) {
      await page.setContent('<input><p id="shown"></p>')
      await page.evaluate(
        (url) =>
          new Promise<void>((resolve) => {
            const socket = new WebSocket(url)
            socket.addEventListener('open', () => resolve())
            socket.addEventListener('message', (event) => {
              const shown = document.querySelector('#shown')
              if (shown !== null) shown.textContent = String(event.data)
            })
            document.querySelector('input')?.addEventListener('input', (event) => {
              if (event.target instanceof HTMLInputElement) socket.send(event.target.value)
            })
          }),
        `ws://127.0.0.1:${address.port}`,
      )
    }
    const [writer, reader] = pages
    return await measure(writer, reader, {
      textOf: roundText,
      write: async (round) => writer.locator('input').fill(roundText(round)),
      shown: '#shown',
    })
  } finally {
    for (const client of relay.clients) client.terminate()
    relay.close()
  }
}

function roundText(round: number): string {
  return `Runde-${round}-Ende`
}

/** Times of many rounds from the input event in one page until the frame after the change in the other. */
async function measure(
  writer: Page,
  reader: Page,
  {
    textOf,
    write,
    shown,
  }: {
    readonly textOf: (round: number) => string
    readonly write: (round: number) => Promise<void>
    readonly shown: string
  },
): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(
      await timeUntilPainted(writer, reader, {
        text: textOf(round),
        begins: 'input',
        act: () => write(round),
        shown,
      }),
    )
  }
  return times
}

/** Milliseconds from an event in one page until the frame in which a text is painted within `shown` of the other. */
async function timeUntilPainted(
  writer: Page,
  reader: Page,
  {
    text,
    begins,
    act,
    shown,
  }: {
    readonly text: string
    readonly begins: 'input' | 'click'
    readonly act: () => Promise<void>
    readonly shown: string
  },
): Promise<number> {
  const painted = reader.evaluate(
    ({ selector, wanted }) =>
      new Promise<number>((resolve) => {
        const target = document.querySelector(selector)
        const watcher = new MutationObserver(() => {
          if (target?.textContent?.includes(wanted) !== true) return
          watcher.disconnect()
          // The first frame runs before the paint of the change, the second after it.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())),
          )
        })
        if (target !== null) {
          watcher.observe(target, { childList: true, subtree: true, characterData: true })
        }
      }),
    { selector: shown, wanted: text },
  )
  const begun = writer.evaluate(
    (type) =>
      new Promise<number>((resolve) => {
        document.addEventListener(type, () => resolve(performance.timeOrigin + performance.now()), {
          once: true,
          capture: true,
        })
      }),
    begins,
  )
  // Both listen before anything is done.
  await Promise.all([reader.evaluate(() => null), writer.evaluate(() => null)])
  await act()
  return (await painted) - (await begun)
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'de-DE',
    viewport: { width: 1440, height: 900 },
  })
  return context.newPage()
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
