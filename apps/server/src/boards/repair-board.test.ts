import { templateJourney } from '@amtsweg/journey'
import { deleteRecord, readRecords, recordsOf, setAsideOf, writeRecord } from '@amtsweg/sync'
import { checkRecord, isMapShapeOf } from '@amtsweg/board/schema'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard, seedDocument } from './board-document.ts'
import type { BoardRecord } from './board-document.ts'
import { repairBoard } from './repair-board.ts'

type Shape = Extract<BoardRecord, { typeName: 'shape' }>

function board() {
  const doc = new Y.Doc()
  let count = 0
  const createId = () => `id${(count += 1)}`
  const journey = templateJourney('bewohnerparkausweis')
  seedDocument(doc, { title: 'Parken', language: 'de', journey, createId })
  const all = () => readBoard(doc).records
  const some = (type: string, at = 0): Shape => {
    const shape = all().filter((each) => each.typeName === 'shape' && each.type === type)[at]
    if (shape?.typeName !== 'shape') throw new Error(`there is no ${type}`)
    return shape
  }
  const page = all().find(({ typeName }) => typeName === 'page')
  if (page?.typeName !== 'page') throw new Error('there is no page')
  const repair = () => doc.transact(() => repairBoard(doc, { language: 'de', createId }))
  const left = () => readRecords(doc, checkRecord).quarantined
  return { doc, records: recordsOf(doc), some, page, repair, left, all }
}

/** A frame, which can hold others. */
function frame(id: string, parentId: string): Shape {
  const record = {
    id: `shape:${id}`,
    typeName: 'shape',
    type: 'frame',
    parentId,
    index: 'a9',
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props: { w: 10, h: 10, name: id, color: 'black' },
    meta: {},
  }
  const checked = checkRecord(record)
  if (!checked.ok || checked.record.typeName !== 'shape') throw new Error('a frame was expected')
  return checked.record
}

function bindingBetween(from: Shape, to: Shape): BoardRecord {
  const checked = checkRecord({
    id: 'binding:one',
    typeName: 'binding',
    type: 'arrow',
    fromId: from.id,
    toId: to.id,
    props: {
      terminal: 'end',
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: false,
      snap: 'none',
    },
    meta: {},
  })
  if (!checked.ok) throw new Error('a binding was expected')
  return checked.record
}

test('[SV42] a sound board is left as it is', () => {
  const { doc, repair } = board()
  const before = Y.encodeStateAsUpdate(doc)
  expect(repair()).toEqual([])
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('[SV42] what was worked on in a deleted phase is found again, with all that hangs on it', () => {
  const { doc, records, some, repair, left } = board()
  const [phase, step, card] = [some('phase', 1), some('step', 0), some('card', 0)]
  const cardsOfStep = readBoard(doc).records.filter(
    (each) => each.typeName === 'shape' && each.parentId === step.id,
  )
  // One has put a step and a card into a phase that another deleted meanwhile.
  const moved = { ...step, parentId: phase.id }
  writeRecord(records, moved, step)
  const lonely = { ...card, id: frame('lonely', card.parentId).id, parentId: phase.id }
  writeRecord(records, lonely)
  deleteRecord(records, phase.id)
  const bad = left().length
  const repairs = repair()
  const journeys = readBoard(doc).journeys.map(({ journey }) => journey)
  const found = journeys.find(({ id }) => id === 'wiedergefunden')
  const steps = found?.phases.flatMap((each) => each.steps) ?? []
  expect(bad).toBeGreaterThan(cardsOfStep.length)
  expect(left()).toEqual([])
  expect(repairs.map(({ done }) => done)).toEqual(repairs.map(() => 'recovered'))
  expect(steps.some(({ cards }) => cards.length === cardsOfStep.length)).toBe(true)
  expect(steps[0]?.cards.map(({ text }) => text)).toContainEqual(
    isMapShapeOf(card, 'card') ? card.props.text : null,
  )
})

test.each(['phase', 'step'] as const)(
  '[SV42] what is found again comes into the one journey for it, also when somebody has taken its %s away',
  (type) => {
    const { records, all, some, repair, left } = board()
    const lose = (name: string) => {
      const card = some('card', 0)
      const { id } = frame(name, card.parentId)
      const lost: Shape = { ...card, id, parentId: frame('nowhere', card.parentId).id }
      writeRecord(records, lost)
      return id
    }
    const first = lose('first')
    repair()
    const journeys = () =>
      all().filter((each) => isMapShapeOf(each, 'journey') && each.props.key === 'wiedergefunden')
    const below = (id: string): readonly string[] =>
      all()
        .filter((each) => each.typeName === 'shape')
        .filter(({ parentId }) => parentId === id)
        .flatMap((each) => [each.id, ...below(each.id)])
    const inJourney = () => journeys().map(({ id }) => below(id))
    const parts = new Set(inJourney().flat())
    for (const each of all()) {
      if (!parts.has(each.id)) continue
      const goes = type === 'phase' || !isMapShapeOf(each, 'phase')
      if (goes) deleteRecord(records, each.id)
    }
    const second = lose('second')
    const repairs = repair()
    expect(repairs).toEqual([{ id: second, reason: 'no_parent', done: 'recovered' }])
    expect(inJourney().map((ids) => [ids.includes(first), ids.includes(second)])).toEqual([
      [false, true],
    ])
    expect(left()).toEqual([])
  },
)

test('[SV42] shapes in a circle and on a page that is gone come onto the page', () => {
  const { records, page, repair, left, all } = board()
  const [a, b] = [frame('a', page.id), frame('b', page.id)]
  const circle: readonly Shape[] = [
    { ...a, parentId: b.id },
    { ...b, parentId: a.id },
  ]
  for (const shape of [...circle, frame('c', 'page:gone')]) writeRecord(records, shape)
  expect(left()).toHaveLength(3)
  expect(repair().map(({ id, done }) => [id, done])).toEqual([
    ['shape:a', 'put on the page'],
    ['shape:c', 'put on the page'],
  ])
  expect(left()).toEqual([])
  const parents = new Map(
    all().flatMap((each) =>
      each.typeName === 'shape' ? [[each.id as string, each.parentId]] : [],
    ),
  )
  expect([parents.get('shape:a'), parents.get('shape:b'), parents.get('shape:c')]).toEqual([
    page.id,
    'shape:a',
    page.id,
  ])
})

test.each([
  ['a shape that is gone', 'no_end', 'page:first', false],
  ['a shape on another page', 'other_page', 'page:second', true],
])('[SV42] a binding to %s goes, and its arrow stays', (_what, reason, pageId, isThere) => {
  const { records, page, repair, left, all } = board()
  const [arrow, target] = [frame('arrow', page.id), frame('target', pageId)]
  writeRecord(records, arrow)
  if (isThere) {
    const second = checkRecord({ ...page, id: pageId, index: 'a2' })
    if (!second.ok) throw new Error('a page was expected')
    writeRecord(records, second.record)
    writeRecord(records, target)
  }
  writeRecord(records, bindingBetween(arrow, target))
  const id = 'binding:one'
  expect(left()).toEqual([{ id, reason }])
  expect(repair()).toEqual([{ id, reason, done: 'deleted' }])
  expect(left()).toEqual([])
  expect([records.has(id), all().some((each) => each.id === arrow.id)]).toEqual([false, true])
})

test('[SV42] what is no record is set aside with its content, and what hung on it comes onto the page', () => {
  const { doc, records, page, repair, left } = board()
  const holder = frame('holder', page.id)
  writeRecord(records, holder)
  writeRecord(records, frame('child', holder.id))
  const map = records.get(holder.id)
  if (!(map instanceof Y.Map)) throw new Error('a record was expected')
  map.set('props.w', -5)
  records.set('shape:nonsense', 7)
  const repairs = repair()
  expect(left()).toEqual([])
  expect(repairs.map(({ id, done }) => `${id} ${done}`).sort()).toEqual([
    'shape:child put on the page',
    'shape:holder set aside',
    'shape:nonsense set aside',
  ])
  expect(setAsideOf(doc).get(holder.id)).toMatchObject({
    value: { props: { w: -5, name: 'holder' } },
  })
})

test('[SV42] two servers that repair the same board at once still show one board', () => {
  const { doc, records, some } = board()
  deleteRecord(records, some('phase', 0).id)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  for (const [each, name] of [
    [doc, 'x'],
    [copy, 'y'],
  ] as const) {
    let count = 0
    each.transact(() =>
      repairBoard(each, { language: 'de', createId: () => `${name}${(count += 1)}` }),
    )
  }
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy))
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const sorted = (each: Y.Doc) =>
    [...readBoard(each).records].sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(sorted(doc)).toEqual(sorted(copy))
  expect(readRecords(doc, checkRecord).quarantined).toEqual([])
})
