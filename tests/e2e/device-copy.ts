import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { expect } from './fixtures.ts'

/** The copy that this device has of a board. */
export async function copyOf(page: Page, board: string): Promise<Y.Doc> {
  const updates = await page.evaluate(
    (name) =>
      new Promise<number[][]>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.addEventListener('error', () => reject(new Error('could not be opened')))
        request.addEventListener('success', () => {
          const reading = request.result.transaction(['updates']).objectStore('updates').getAll()
          reading.addEventListener('success', () => {
            request.result.close()
            resolve(reading.result.map((update: Uint8Array) => [...update]))
          })
        })
      }),
    `amtsweg ${board}`,
  )
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, Uint8Array.from(update))
  return doc
}

/** Waits until the copy on this device has what was done last: it comes a moment after the screen. */
export async function keptOnDevice(page: Page, what: RegExp): Promise<void> {
  const board = new URL(page.url()).pathname.replace('/b/', '')
  await expect
    .poll(async () => JSON.stringify((await copyOf(page, board)).getMap('records').toJSON()))
    .toMatch(what)
}
