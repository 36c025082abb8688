import { SCHEMA_VERSION } from '@amtsweg/board/schema'
import { templateJourney } from '@amtsweg/journey'
import { boardFactsOf, recordsOf } from '@amtsweg/sync'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard, seedDocument } from './board-document.ts'
import { isCurrent, migrateBoard } from './migrate-board.ts'

function seeded() {
  const doc = new Y.Doc()
  let count = 0
  const createId = () => `id${count++}`
  seedDocument(doc, { title: 'Bauantrag', language: 'de', journey: null, createId })
  return doc
}

function withVersions(versions: Readonly<Record<string, number>>) {
  const schema = structuredClone(SCHEMA_VERSION)
  return { ...schema, sequences: { ...schema.sequences, ...versions } }
}

test('[SV27] what the server seeds is current and is not touched', () => {
  const doc = seeded()
  const before = Y.encodeStateAsUpdate(doc)
  expect(isCurrent(doc)).toBe(true)
  expect(migrateBoard(doc)).toBe('current')
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('[SV27] records of an older schema are brought up to date as one edit', () => {
  const doc = seeded()
  // The document record had neither a name nor marks once.
  boardFactsOf(doc).set('schema', withVersions({ 'com.tldraw.document': 0 }))
  const record = recordsOf(doc).get('document:document')
  if (!(record instanceof Y.Map)) throw new Error('expected the document record')
  record.delete('name')
  const broken = readBoard(doc).quarantined
  let edits = 0
  doc.on('update', () => void (edits += 1))
  expect(doc.transact(() => migrateBoard(doc))).toBe('migrated')
  expect(broken.map(({ id }) => id)).toContain('document:document')
  expect(readBoard(doc).quarantined).toEqual([])
  expect(boardFactsOf(doc).get('schema')).toEqual(SCHEMA_VERSION)
  expect(edits).toBe(1)
})

test('[SV27] journeys and steps of a board from before have no origin, and are complete again', () => {
  const doc = new Y.Doc()
  let count = 0
  const createId = () => `id${count++}`
  const journey = templateJourney('bewohnerparkausweis')
  seedDocument(doc, { title: 'Parken', language: 'de', journey, createId })
  const before = readBoard(doc)
  for (const map of recordsOf(doc).values()) if (map instanceof Y.Map) map.delete('props.origin')
  const versions = { 'com.tldraw.shape.journey': 1, 'com.tldraw.shape.step': 1 }
  boardFactsOf(doc).set('schema', withVersions(versions))
  expect(readBoard(doc).journeys).toEqual([])
  expect(doc.transact(() => migrateBoard(doc))).toBe('migrated')
  expect(readBoard(doc)).toEqual(before)
})

test('[SV27] texts of a board from before are kept letter by letter from now on, and say the same', () => {
  const doc = new Y.Doc()
  let count = 0
  const createId = () => `id${count++}`
  const journey = templateJourney('bewohnerparkausweis')
  seedDocument(doc, { title: 'Parken', language: 'de', journey, createId })
  const before = readBoard(doc)
  const old = new Map<string, Y.Map<unknown>>()
  for (const [id, map] of recordsOf(doc).entries()) {
    if (!(map instanceof Y.Map)) continue
    // As boards were stored: every text one value.
    const plain = before.records.find((record) => record.id === id)
    if (plain === undefined || !('props' in plain)) continue
    for (const [key, value] of Object.entries(plain.props)) map.set(`props.${key}`, value)
    old.set(id, map)
  }
  const { sequences } = SCHEMA_VERSION
  const { 'amtsweg.texts': _texts, ...rest } = sequences
  boardFactsOf(doc).set('schema', { ...SCHEMA_VERSION, sequences: rest })
  const title = () => [...old.values()].map((map) => map.get('props.title'))
  expect(title().some((text) => text instanceof Y.Map)).toBe(false)
  expect(doc.transact(() => migrateBoard(doc))).toBe('migrated')
  expect(title().some((text) => text instanceof Y.Map)).toBe(true)
  expect(readBoard(doc)).toEqual(before)
})

test('[SV27] nonsense in the place of the schema is put right', () => {
  for (const nonsense of ['nonsense', null, { schemaVersion: 2 }, { sequences: {} }]) {
    const doc = seeded()
    boardFactsOf(doc).set('schema', nonsense)
    expect(doc.transact(() => migrateBoard(doc))).toBe('migrated')
    expect(boardFactsOf(doc).get('schema')).toEqual(SCHEMA_VERSION)
  }
})

test('[SV27] records of a newer schema are left alone', () => {
  for (const [schema, outcome] of [
    [withVersions({ 'com.tldraw.document': 99 }), 'newer'],
    [withVersions({ 'com.example.later': 1 }), 'newer'],
  ] as const) {
    const doc = seeded()
    boardFactsOf(doc).set('schema', schema)
    const before = Y.encodeStateAsUpdate(doc)
    expect(migrateBoard(doc)).toBe(outcome)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  }
})
