import { checkRecord } from '@amtsweg/board/schema'
import { assembleRecord, recordsOf, writeRecord } from '@amtsweg/sync'
import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { amount, patience } from '../security/amount.ts'
import { POLYGLOTS } from '../security/polyglots.ts'
import { SCRIPT_PAYLOADS } from '../security/script-payloads.ts'
import { connectProgram } from './connect-program.ts'
import {
  evilAssets,
  evilLinks,
  evilNote,
  evilShapes,
  foreignShapes,
  fractionalIndex,
} from './evil-records.ts'
import { expect, test } from './fixtures.ts'
import { createBoard, shareLink, storedJourneys } from './on-the-board.ts'
import { runUndefended, tracesOf } from './traces.ts'

const TEXTS = SCRIPT_PAYLOADS.map(({ text }) => text)

/** Those that are tried where each takes a moment: each way to run something once, in the long form all. */
const SOME = TEXTS.filter((_, at) => at % amount({ short: 8, long: 1 }) === 0)

test.setTimeout(patience({ short: 90_000, long: 600_000 }))

/** Letters that nobody sees, and runs of space, come out as browsers and formats have them. */
const plain = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, '')

/** The payloads that a page does not show, letter by letter, in shapes of a kind. */
async function notShown(page: Page, kind: string, texts = TEXTS): Promise<readonly string[]> {
  const shapes = page.locator(`.tl-shape[data-shape-type="${kind}"]`)
  const shown = plain((await shapes.allTextContents()).join(''))
  return texts.filter((text) => !shown.includes(plain(text)))
}

/** Every dialog of a page is a script's. */
function dialogsOf(page: Page): readonly string[] {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    return dialog.dismiss()
  })
  return dialogs
}

/** Somebody's program on the board of a page. */
async function programOn(page: Page, server: { readonly url: string }) {
  const key = (await shareLink(page, 'Link zum Mitmachen')).split('#')[1] ?? ''
  const board = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const doc = new Y.Doc()
  return { board, key, doc, line: connectProgram(server, { board, key, doc }) }
}

/** Records of a document by their type: pages, and shapes of a kind. */
function recordsOfKind(doc: Y.Doc, kind: string) {
  const all = recordsOf(doc)
  return [...all.keys()].flatMap((id) => {
    const assembled = assembleRecord(all, id)
    const checked = checkRecord(assembled.ok ? assembled.value : null)
    if (!checked.ok) return []
    const { record } = checked
    return record.typeName === kind || ('type' in record && record.type === kind) ? [record] : []
  })
}

test('500 payloads that a program writes into everything on a board are texts, and nothing runs', async ({
  browser,
  server,
  person,
}) => {
  // What is tried here does run where nothing stands against it.
  await runUndefended(browser, {
    url: server.url,
    payloads: SCRIPT_PAYLOADS.slice(0, 65),
    enough: 10,
  })
  const { page, context } = await person()
  const dialogs = dialogsOf(page)
  await createBoard(page, { url: server.url, title: 'Angriff', start: 'Bewohnerparkausweis' })
  const { board, doc, line } = await programOn(page, server)
  try {
    await expect.poll(() => recordsOfKind(doc, 'card').length).toBeGreaterThan(20)
    const [sheet] = recordsOfKind(doc, 'page')
    const [card] = recordsOfKind(doc, 'card')
    if (sheet === undefined || card?.typeName !== 'shape') throw new Error('the template has both')
    const records = recordsOf(doc)
    const steps = recordsOfKind(doc, 'step')
    doc.transact(() => {
      for (const record of foreignShapes(sheet.id)) writeRecord(records, record)
    })
    for (let from = 0; from < TEXTS.length; from += 40) {
      const place = { page: sheet.id, at: from }
      const texts = TEXTS.slice(from, from + 40)
      doc.transact(() => {
        for (const [row, text] of texts.entries()) {
          const at = from + row
          for (const record of evilAssets(at, text)) writeRecord(records, record)
          if (!SOME.includes(text)) continue
          const parentId = steps[at % steps.length]?.id
          const props = { ...card.props, key: `evil-${at}`, text }
          const made = {
            ...card,
            id: `shape:card-${at}`,
            parentId,
            index: fractionalIndex(at),
            props,
          }
          writeRecord(records, made)
          for (const record of evilShapes({ ...place, at }, text)) writeRecord(records, record)
        }
        writeRecord(records, evilNote(place, texts))
        writeRecord(records, evilLinks(place, texts))
      })
    }
    const parts = ['journey', 'phase', 'step'].flatMap((kind) => recordsOfKind(doc, kind))
    doc.transact(() => {
      for (const [at, { id }] of parts.entries()) {
        const map = records.get(id)
        if (!(map instanceof Y.Map)) continue
        for (const [by, field] of ['title', 'office', 'legalBasis', 'note'].entries()) {
          if (map.has(`props.${field}`)) map.set(`props.${field}`, TEXTS[at * 4 + by])
        }
      }
    })
    await expect.poll(() => notShown(page, 'note')).toEqual([])
    await expect.poll(async () => (await storedJourneys(page))[0]?.steps.length).toBe(9)
    const stored = JSON.stringify(await storedJourneys(page))
    expect(SOME.filter((text) => !stored.includes(JSON.stringify(text)))).toEqual([])
    expect(await tracesOf(page)).toEqual([])

    // A picture of all of it, opened by its address, is a picture.
    const opened = await context.newPage()
    const others = dialogsOf(opened)
    await opened.goto(`${server.url}/api/boards/${board}/export.svg?disposition=inline`)
    await expect(opened.locator('svg').first()).toBeVisible()
    expect([await tracesOf(opened), others, dialogs]).toEqual([[], [], []])
  } finally {
    line.destroy()
  }
})

test('payloads as names of people are names, and nothing runs', async ({ server, person }) => {
  const { page } = await person()
  const dialogs = dialogsOf(page)
  await createBoard(page, { url: server.url, title: 'Namen', start: 'Freie Fläche' })
  const { board, key, line } = await programOn(page, server)
  const lines = [
    line,
    ...Array.from({ length: 8 }, () => connectProgram(server, { board, key, doc: new Y.Doc() })),
  ]
  try {
    const pageId = recordsOfKind(line.doc, 'page')[0]?.id
    await page.getByRole('button', { name: 'Personen auf dem Board' }).click()
    for (let from = 0; from < SOME.length; from += lines.length) {
      const names = SOME.slice(from, from + lines.length)
      for (const [at, name] of names.entries()) {
        const cursor = { x: at * 20, y: at * 20 }
        lines[at]?.awareness.setLocalState({
          user: { name, color: name, role: name },
          presence: { pageId, cursor, selectedShapeIds: [name], editing: name },
        })
      }
      const list = page.locator('.people__list')
      const cut = names.map((name) => plain(name.replaceAll(/[\s\p{Cc}]+/gu, ' ').slice(0, 40)))
      await expect
        .poll(async () => {
          const shown = plain(await list.innerText())
          return cut.filter((name) => !shown.includes(name))
        })
        .toEqual([])
    }
    expect([await tracesOf(page), dialogs]).toEqual([[], []])
  } finally {
    for (const each of lines) each.destroy()
  }
})

/** A paste or a drop as the browser makes it, one after the other, each with what it carries by type. */
async function bring(
  page: Page,
  how: 'paste' | 'drop',
  carried: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  await page.evaluate(
    async ({ type, all }) => {
      const canvas = document.querySelector('.tl-canvas')
      for (const each of all) {
        const data = new DataTransfer()
        for (const [kind, text] of Object.entries(each)) data.setData(kind, text)
        const common = { bubbles: true, cancelable: true }
        canvas?.dispatchEvent(
          type === 'paste'
            ? new ClipboardEvent('paste', { ...common, clipboardData: data })
            : new DragEvent('drop', { ...common, dataTransfer: data, clientX: 700, clientY: 500 }),
        )
        // What was brought is looked at before the next comes.
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    },
    { type: how, all: carried },
  )
}

/** Drops files of one content that bear these names. */
async function dropFiles(
  page: Page,
  names: readonly string[],
  file: { type: string; base64: string },
) {
  const files = await page.evaluateHandle(
    ({ all, type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      for (const name of all) data.items.add(new File([bytes], name, { type }))
      return data
    },
    { all: names, ...file },
  )
  const canvas = page.locator('.tl-canvas')
  await canvas.dispatchEvent('drop', { dataTransfer: files, clientX: 700, clientY: 500 })
}

/** One pixel. */
const PNG = {
  type: 'image/png',
  base64:
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
}

test('500 payloads that are pasted and dropped, as text, as markup and as names of files, do not run', async ({
  server,
  person,
}) => {
  // tldraw reads pasted markup in a document of its own in which nothing runs; Chromium complains about what does not run there.
  const expected =
    /^(?:Executing inline event handler|Applying inline style|Setting the document's base URI|Connecting to 'blob:)/
  const { page } = await person({ expected })
  const dialogs = dialogsOf(page)
  // What is made markup in the page asks for its pictures, whatever the policy says of scripts.
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/x')) asked.push(request.url())
  })
  await createBoard(page, { url: server.url, title: 'Einfügen', start: 'Freie Fläche' })
  await page.locator('.tl-canvas').click({ position: { x: 900, y: 60 } })
  const ways = TEXTS.length / 8
  const together = Array.from({ length: ways }, (_, at) =>
    TEXTS.filter((__, by) => by % ways === at),
  )
  await bring(
    page,
    'paste',
    together.map((texts) => ({ 'text/plain': `Zeile\n${texts.join('\n')}` })),
  )
  await expect.poll(() => notShown(page, 'text')).toEqual([])
  await bring(
    page,
    'paste',
    together.map((texts) => ({ 'text/html': `<p>Zeile ${texts.join('\n')}`, 'text/plain': 'x' })),
  )
  await bring(
    page,
    'drop',
    SOME.map((text) => ({ 'text/uri-list': text, 'text/html': text })),
  )
  const names = SOME.map((text) => `${text}.png`)
  for (let from = 0; from < names.length; from += 90) {
    await dropFiles(page, names.slice(from, from + 90), PNG)
  }
  const images = page.locator('.tl-shape[data-shape-type="image"]')
  await expect(images).toHaveCount(names.length)
  const [, , refused = ''] = TEXTS
  await dropFiles(page, [refused], { type: 'text/html', base64: btoa(refused) })
  await expect(
    page.locator('.tlui-toast__description').getByText(`„${refused.slice(0, 20)}`),
  ).toBeVisible()
  expect([await tracesOf(page), dialogs, asked]).toEqual([[], [], []])
})

test('500 payloads in a table are texts, before and after it is put on the board', async ({
  server,
  person,
}) => {
  const { page } = await person()
  const dialogs = dialogsOf(page)
  await createBoard(page, { url: server.url, title: 'Tabelle', start: 'Freie Fläche' })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const listed = (text: string) => text.replaceAll(/[\\|]/g, String.raw`\$&`)
  const rows = Array.from({ length: TEXTS.length / 4 }, (_, at) => {
    const [step = '', office = '', law = '', thought = ''] = TEXTS.slice(at * 4, at * 4 + 4)
    return ['Angriff', step, office, law, listed(thought)].map(quoted).join(';')
  })
  const head = 'Phase;Schritt;Zuständige Stelle;Rechtsgrundlage;Gedanken'
  await page
    .getByLabel('Öffnen …')
    .last()
    .setInputFiles({
      name: `${TEXTS[12]}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from([head, ...rows].join('\r\n')),
    })
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(TEXTS[12] ?? '')
  expect(await tracesOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Auf das Board legen' }).click()
  await expect.poll(async () => (await storedJourneys(page))[0]?.steps.length).toBe(rows.length)
  const stored = plain(JSON.stringify(await storedJourneys(page)).replaceAll('\\r', ''))
  const missing = TEXTS.filter(
    (text) => !stored.includes(plain(JSON.stringify(text).slice(1, -1).replaceAll('\\r', ''))),
  )
  expect([missing, await tracesOf(page), dialogs]).toEqual([[], [], []])
})

test('what is an image and something else, opened by its address by a member, is an image and runs nothing', async ({
  server,
  person,
}) => {
  const { page, context } = await person()
  await createBoard(page, { url: server.url, title: 'Zwitter', start: 'Freie Fläche' })
  const images = `${page.url().replace('/b/', '/api/boards/')}/images`
  const opened = await context.newPage()
  const dialogs = dialogsOf(opened)
  for (const { name, data, isImage } of POLYGLOTS) {
    if (!isImage) continue
    const sent = await page.request.post(images, {
      headers: { 'content-type': 'image/png' },
      data: Buffer.from(data),
    })
    const hash = /"asset:([\da-f]{32})"/.exec(await sent.text())?.[1] ?? name
    await opened.goto(`${images}/${hash}`)
    expect(await opened.evaluate(() => document.contentType)).toMatch(/^image\/(?:png|jpeg|webp)$/)
    await expect(opened.locator('body > img')).toHaveCount(1)
    expect([await tracesOf(opened), dialogs]).toEqual([[], []])
  }
})
