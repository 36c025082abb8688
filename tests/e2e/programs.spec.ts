import * as Y from 'yjs'
import { connectProgram } from './connect-program.ts'
import { expect, test } from './fixtures.ts'
import { createBoard, saveState, shape, shareLink } from './on-the-board.ts'

test('a stock y-websocket provider reads and writes what people see', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Programm', start: 'Bewohnerparkausweis' })
  const key = (await shareLink(page, 'Link zum Mitmachen')).split('#')[1] ?? ''
  const viewerKey = (await shareLink(page, 'Link zum Zuschauen')).split('#')[1] ?? ''
  const board = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const doc = new Y.Doc()
  const provider = connectProgram(server, { board, key, doc })
  const watching = new Y.Doc()
  const watcher = connectProgram(server, { board, key: viewerKey, doc: watching })
  try {
    const records = doc.getMap<Y.Map<unknown>>('records')
    const stepWith = (title: string) =>
      [...records.values()].find((record) =>
        JSON.stringify(record.get('props.title'))?.includes(title),
      )
    await expect.poll(() => stepWith('Gibt Antrag ab') !== undefined).toBe(true)
    stepWith('Gibt Antrag ab')?.set('props.title', 'Vom Programm')
    await expect(shape(page, 'step', 'Vom Programm')).toBeVisible()

    await expect.poll(() => watching.getMap('records').size).toBeGreaterThan(40)
    watching.getMap('records').clear()
    stepWith('Vom Programm')?.set('props.title', 'Noch immer da')
    await expect(shape(page, 'step', 'Noch immer da')).toBeVisible()
    expect(records.size).toBeGreaterThan(40)
    await expect(saveState(page)).toHaveText('Gespeichert')
  } finally {
    provider.destroy()
    watcher.destroy()
  }
})

test('a board deleted by a program closes for the people on it, with an explanation', async ({
  server,
  person,
}) => {
  const { page } = await person()
  await createBoard(page, { url: server.url, title: 'Weg', start: 'Freie Fläche' })
  const key = (await shareLink(page, 'Link für die Moderation')).split('#')[1] ?? ''
  const board = page.url().replace('/b/', '/api/boards/')
  const deleted = await fetch(board, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${key}` },
  })
  expect(deleted.ok).toBe(true)
  await expect(page.getByRole('heading', { name: 'Das Board wurde gelöscht' })).toBeVisible()
  expect((await fetch(board, { headers: { authorization: `Bearer ${key}` } })).status).toBe(404)
})
