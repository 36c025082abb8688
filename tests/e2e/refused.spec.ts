import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { expectAccessible } from './accessible.ts'
import { copyOf } from './device-copy.ts'
import { expect, test } from './fixtures.ts'
import { createBoard, saveState } from './on-the-board.ts'

/** Characters of one value that fits into no frame. */
const TOO_LARGE = 2_500_000

/** Makes of one shape what the server refuses for good; what that is, and the shape. */
function refusedChange(doc: Y.Doc): { readonly id: string; readonly update: readonly number[] } {
  const before = Y.encodeStateVector(doc)
  for (const [id, record] of doc.getMap('records')) {
    if (!id.startsWith('shape:') || !(record instanceof Y.Map)) continue
    record.set('meta', { note: 'x'.repeat(TOO_LARGE) })
    return { id, update: [...Y.encodeStateAsUpdate(doc, before)] }
  }
  throw new Error('expected a shape')
}

/** Puts an edit into the copy of a board on this device, as if it had been made there without a line. */
async function putIntoCopy(page: Page, board: string, update: readonly number[]): Promise<void> {
  await page.evaluate(
    ([name, length, head, tail]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.addEventListener('error', () => reject(new Error('could not be opened')))
        request.addEventListener('success', () => {
          const writing = request.result.transaction(['updates'], 'readwrite')
          const middle = Array.from({ length }, () => 'x'.charCodeAt(0))
          writing.objectStore('updates').add(Uint8Array.from([...head, ...middle, ...tail]))
          writing.addEventListener('complete', () => {
            request.result.close()
            resolve()
          })
        })
      }),
    [`amtsweg ${board}`, TOO_LARGE, ...aroundTheLetters(update)] as const,
  )
}

/** What comes before and after the long value, so that it need not travel. */
function aroundTheLetters(update: readonly number[]): [readonly number[], readonly number[]] {
  const letter = 'x'.charCodeAt(0)
  const from = update.findIndex(
    (byte, at) => byte === letter && update.slice(at, at + 20).every((next) => next === letter),
  )
  return [update.slice(0, from), update.slice(from + TOO_LARGE)]
}

const LANGUAGES = [
  {
    locale: 'de-DE',
    heading: 'Das war zu viel auf einmal',
    label: 'Ohne die nicht gespeicherten Änderungen neu laden',
    save: 'Änderungen als Datei sichern',
    saved: /^Gesichert: /,
    back: 'Zurück',
  },
  {
    locale: 'en-GB',
    heading: 'That was too much at once',
    label: 'Reload without the unsaved changes',
    save: 'Save changes as a file',
    saved: /^Saved: /,
    back: 'Back',
  },
] as const

for (const { locale, heading, label, save, saved, back } of LANGUAGES) {
  test(`whoever has a change that the server refuses takes it along as a file and gets back in without it (${locale})`, async ({
    server,
    person,
  }) => {
    const { page, context } = await person()
    await createBoard(page, { url: server.url, title: 'Zu groß', start: 'Bewohnerparkausweis' })
    const address = page.url()
    const board = new URL(address).pathname.replace('/b/', '')
    await page.close({ runBeforeUnload: false })
    const again = await context.newPage()
    await again.goto(server.url)
    await again.evaluate(
      (language) => localStorage.setItem('amtsweg.language', language),
      locale.slice(0, 2),
    )
    const { id, update } = refusedChange(await copyOf(again, board))
    await putIntoCopy(again, board, update)
    await again.goto(address)
    const dialog = again.getByRole('alertdialog')
    await expect(dialog.getByRole('heading', { name: heading })).toBeVisible({ timeout: 30_000 })
    // Loading alone does not help: the copy sends the same again.
    await again.reload()
    await expect(dialog.getByRole('heading', { name: heading })).toBeVisible({ timeout: 30_000 })
    await expectAccessible(again, '.closed-dialog')

    await dialog.getByRole('button', { name: label }).press('Enter')
    await expect(dialog.getByRole('button', { name: save })).toBeFocused()
    await again.keyboard.press('Shift+Tab')
    await expect(dialog.getByRole('button', { name: back })).toBeFocused()
    await again.keyboard.press('Tab')
    await expectAccessible(again, '.closed-dialog')
    const download = again.waitForEvent('download')
    await again.keyboard.press('Enter')
    const file = await download
    await expect(dialog.getByText(saved)).toContainText(file.suggestedFilename())
    const content: {
      readonly title: string
      readonly records: readonly { readonly id: string }[]
      readonly unreadable: readonly {
        readonly id: string
        readonly value: { readonly meta: { readonly note: string } }
      }[]
    } = JSON.parse(readFileSync(await file.path(), 'utf8'))
    expect(content.title).toBe('Zu groß')
    expect(content.records.length).toBeGreaterThan(20)
    const lengths = content.unreadable.map((each) => [each.id, each.value.meta.note.length])
    expect(lengths).toEqual([[id, TOO_LARGE]])

    await again.keyboard.press('Tab')
    await again.keyboard.press('Enter')
    await expect(again.locator('.tl-canvas')).toBeVisible({ timeout: 30_000 })
    await expect(dialog).toHaveCount(0)
    await expect(saveState(again)).toHaveText(locale === 'de-DE' ? 'Gespeichert' : 'Saved')
    const opened = await context.request.post(`${server.url}/api/boards`, {
      headers: {
        origin: new URL(server.url).origin,
        'content-type': 'application/vnd.amtsweg.board+json',
      },
      data: readFileSync(await file.path(), 'utf8'),
    })
    expect(opened.status()).toBe(201)
  })
}
