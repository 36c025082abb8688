import { templateJourney } from '@amtsweg/journey'
import { boardFactsOf, recordsOf } from '@amtsweg/sync'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seedDocument } from './board-document.ts'
import { isCurrent } from './migrate-board.ts'
import { pastBoard } from './past-board.ts'

function rowsOf(change: (doc: Y.Doc) => void) {
  const doc = new Y.Doc()
  const rows: { seq: number; update: Uint8Array; at: number; author: string }[] = []
  doc.on('update', (update: Uint8Array) => {
    rows.push({ seq: rows.length + 1, update, at: 0, author: '' })
  })
  change(doc)
  return rows
}

function seeded(doc: Y.Doc): void {
  let count = 0
  const createId = () => String((count += 1))
  const journey = templateJourney('bewohnerparkausweis')
  doc.transact(() => seedDocument(doc, { title: 'Parken', language: 'de', journey, createId }))
}

test('[SV96] a state of many updates is made, and others get their turn meanwhile', async () => {
  const rows = rowsOf((doc) => {
    seeded(doc)
    for (let count = 0; count < 1_200; count += 1) boardFactsOf(doc).set('title', `Titel ${count}`)
  })
  let turns = 0
  let done = false
  const count = () => {
    turns += 1
    if (!done) setImmediate(count)
  }
  setImmediate(count)
  const doc = await pastBoard({ snapshot: null, rows })
  done = true
  expect(doc && boardFactsOf(doc).get('title')).toBe('Titel 1199')
  expect(turns).toBeGreaterThanOrEqual(2)
})

test('[SV96] what cannot be applied is left out, its neighbours are there', async () => {
  const rows = rowsOf(seeded)
  const garbled = { seq: 2, update: Uint8Array.of(1, 1, 9, 9, 9), at: 0, author: '' }
  const doc = await pastBoard({ snapshot: null, rows: [...rows, garbled] })
  expect(doc && recordsOf(doc).size).toBeGreaterThan(1)
})

test('[SV96] a state of a newer program is not made', async () => {
  const rows = rowsOf((doc) => {
    seeded(doc)
    boardFactsOf(doc).set('schema', { schemaVersion: 2, sequences: { 'com.tldraw.store': 99 } })
  })
  expect(await pastBoard({ snapshot: null, rows })).toBeNull()
})

test('[SV96] a state of an older program comes in our schema', async () => {
  const rows = rowsOf((doc) => {
    seeded(doc)
    boardFactsOf(doc).set('schema', { schemaVersion: 2, sequences: {} })
  })
  const doc = await pastBoard({ snapshot: null, rows })
  expect(doc && isCurrent(doc)).toBe(true)
})
