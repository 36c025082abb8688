import type { Browser, Page } from '@playwright/test'
import type { ScriptPayload } from '../security/script-payloads.ts'
import { expect } from './fixtures.ts'

/**
 * What has run in a page or any of its frames, and what in it could run: a handler, an address that is a script, an element that we
 * have nowhere. Requests to others and complaints of the browser are seen by `fixtures.ts`.
 */
export async function tracesOf(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const ran: unknown = Reflect.get(window, '__ran')
        const places = /^(?:xlink:)?(?:href|src|srcset|action|formaction|data|poster|to)$/
        const evil = /^(?:javascript|vbscript|data:text|https:\/\/evil\.example)/i
        const could = Array.from(document.querySelectorAll('*')).flatMap((element) =>
          Array.from(element.attributes)
            .filter(
              ({ name, value }) =>
                name.startsWith('on') ||
                (places.test(name) && evil.test(value.replaceAll(/[\0- ]/g, ''))),
            )
            .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
        )
        const elements = Array.from(
          document.querySelectorAll('script:not([src^="/assets/"]),iframe,object,embed,base,xss'),
          (element) => element.outerHTML,
        )
        return [...(ran === undefined ? [] : [`ran ${JSON.stringify(ran)}`]), ...could, ...elements]
      }),
    ),
  )
  return found.flat()
}

/**
 * Numbers of the payloads that run, or ask somebody, by themselves in pages that are not defended: without this a test that
 * finds no traces might only have harmless payloads. Waits for `enough` of them.
 */
export async function runUndefended(
  browser: Browser,
  {
    url,
    payloads,
    enough,
  }: {
    readonly url: string
    readonly payloads: readonly ScriptPayload[]
    readonly enough: number
  },
): Promise<void> {
  const context = await browser.newContext()
  const ran = new Set<number>()
  await context.exposeFunction('note', (number: number) => void ran.add(number))
  await context.route(/evil\.example/, (route) => {
    ran.add(Number(/\d+/.exec(route.request().url())?.[0]))
    return route.fulfill({ status: 204 })
  })
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    ran.add(Number(dialog.message()))
    return dialog.dismiss()
  })
  await page.goto(`${url}/health/live`)
  await page.evaluate(
    (texts) => {
      for (const text of texts) {
        const frame = document.createElement('iframe')
        frame.srcdoc = `<!doctype html><script>window.__ran = { push: parent.note }</script><p>${text}`
        document.body.append(frame)
      }
    },
    payloads.map(({ text }) => text),
  )
  await expect.poll(() => ran.size, { timeout: 45_000 }).toBeGreaterThan(enough)
  await context.close()
}
