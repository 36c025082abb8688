// @vitest-environment jsdom
import { createBoardStore } from '@amtsweg/board'
import { checkRecord } from '@amtsweg/board/schema'
import { readBoard, roomUnderAttack, updateFrame } from '@amtsweg/server/testing'
import type { RoomUnderAttack } from '@amtsweg/server/testing'
import { bindStore, recordsOf, writeRecord } from '@amtsweg/sync'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { amount, patience } from './amount.ts'
import { fingerprint } from './same-document.ts'

const GOOD = amount({ short: 300, long: 3000 })

type Poison = (record: Y.Map<unknown>, id: string) => void

/** What makes a record bad that was good. */
const POISONS: Readonly<Record<string, Poison>> = {
  'is its own parent': (record, id) => record.set('parentId', id),
  'has no parent': (record) => record.set('parentId', 'shape:nowhere'),
  'is nowhere': (record) => record.set('at', [Number.NaN, 0, 0]),
  'is far outside': (record) => record.set('at', [1e308, -1e308, 0]),
  'has a megabyte of marks': (record) => record.set('meta.x', 'x'.repeat(1024 * 1024)),
  'is of an unknown type': (record) => record.set('type', 'virus'),
  'has a bad index': (record) => record.set('index', 'zzz!'),
  'has a script as address': (record) => {
    record.set('type', 'bookmark')
    record.set('props.url', 'javascript:alert(1)')
  },
  'has a huge text': (record) => record.set('props.text', 'x'.repeat(900 * 1024)),
  'is a binding without ends': (record) => {
    record.set('typeName', 'binding')
    record.set('fromId', 'shape:nowhere')
    record.set('toId', 'shape:nowhere')
  },
  'has no id': (record) => record.delete('id'),
  'has the id of another': (record) => record.set('id', 'shape:another'),
  'has functions of all objects as values': (record) =>
    // A key `__proto__` does not even come in: hostile-updates.test.ts.
    record.set('props.text', { toString: 1, hasOwnProperty: 2, valueOf: 3 }),
  'has 1,000 keys': (record) => {
    for (let at = 0; at < 1000; at += 1) record.set(`props.k${at}`, at)
  },
}

/** Somebody with the real store of the page. */
function openPage(scene: RoomUnderAttack) {
  const person = scene.welcome({ name: 'Ayşe' })
  const store = createBoardStore()
  const binding = bindStore({ store, doc: person.doc, check: checkRecord })
  onTestFinished(() => binding.dispose())
  const shown = (ids: readonly string[]) => {
    const records = new Map(store.allRecords().map((record) => [String(record.id), record]))
    return ids.map((id) => records.get(id))
  }
  return { ...person, shown }
}

/** A copy of one of the board's cards under another id. */
function copyOf(scene: RoomUnderAttack, id: string) {
  const card = readBoard(scene.room.doc).records.find(
    (record) => record.typeName === 'shape' && record.type === 'card',
  )
  if (card?.typeName !== 'shape') throw new Error('the template has cards')
  return { ...card, id }
}

test(
  `[SY4] ${GOOD} good records that come mixed with bad ones are all shown, in every browser and after a restart`,
  async () => {
    const scene = await roomUnderAttack()
    const pages = [openPage(scene), openPage(scene)]
    const attacker = scene.enter()
    const doc = new Y.Doc()
    const records = recordsOf(doc)
    const poisons = Object.values(POISONS)
    const good = Array.from({ length: GOOD }, (_, at) => copyOf(scene, `shape:good${at}`))
    for (const [at, record] of good.entries()) {
      const before = Y.encodeStateVector(doc)
      doc.transact(() => {
        writeRecord(records, record)
        if (at % 10 > 0) return
        const id = `shape:bad${at}`
        writeRecord(records, { ...record, id })
        const map = records.get(id)
        if (map instanceof Y.Map) poisons[(at / 10) % poisons.length]?.(map, id)
        // Two that are in each other.
        for (const [one, other] of [
          ['a', 'b'],
          ['b', 'a'],
        ]) {
          const inEachOther = { ...record, parentId: `shape:${other}${at}` }
          writeRecord(records, { ...inEachOther, id: `shape:${one}${at}` })
        }
      })
      attacker.send(updateFrame(Y.encodeStateAsUpdate(doc, before)))
      // Slower than what would be a flood.
      if (at % 100 === 0) await scene.pass(1_000)
    }
    await scene.pass()
    const ids = good.map(({ id }) => id)
    for (const page of pages) {
      page.deliver()
      expect(page.shown(ids)).toEqual(good)
    }
    // The server repairs what can be repaired, and that hurts none of the good ones either.
    await scene.pass(20_000)
    const expected = fingerprint(scene.room.doc)
    for (const page of pages) {
      page.deliver()
      expect(page.shown(ids)).toEqual(good)
      expect(fingerprint(page.doc)).toBe(expected)
      expect(page.closed()).toBeNull()
    }
    const again = await scene.reopened()
    const stored = new Map(
      readBoard(again.doc).records.map((record) => [String(record.id), record]),
    )
    expect(ids.map((id) => stored.get(id))).toEqual(good)
    expect(attacker.closed()).toBeNull()
  },
  patience({ long: 300_000 }),
)

test.each(Object.entries(POISONS))(
  '[SY4] a record that %s is not shown as it is, and its neighbour is',
  async (_, poison) => {
    const scene = await roomUnderAttack()
    const page = openPage(scene)
    const doc = new Y.Doc()
    const records = recordsOf(doc)
    const good = copyOf(scene, 'shape:good')
    writeRecord(records, { ...good, id: 'shape:bad' })
    writeRecord(records, good)
    const map = records.get('shape:bad')
    if (map instanceof Y.Map) poison(map, 'shape:bad')
    scene.enter().send(updateFrame(Y.encodeStateAsUpdate(doc)))
    await scene.pass()
    page.deliver()
    expect(page.shown(['shape:bad', 'shape:good'])).toEqual([undefined, good])
  },
)
