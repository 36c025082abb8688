// @vitest-environment jsdom
import { templateJourney } from '@amtsweg/journey'
import fc from 'fast-check'
import {
  createBindingId,
  createShapeId,
  isEqual,
  PageRecordType,
  type Editor,
  type TLArrowBinding,
  type TLRecord,
  type TLStore,
} from 'tldraw'
import { expect, test } from 'vitest'
import { createBoardStore } from '../create-board-store.ts'
import { anyCommand, headlessEditor, headlessEditorOf, runCommand } from '../test-support/index.ts'
import { documentRecords } from './difference.ts'
import { restoreRecords } from './restore-records.ts'
import { showRecords } from './show-records.ts'

function documentOf({ store }: Pick<Editor, 'store'>): readonly TLRecord[] {
  return documentRecords(store).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** A store that holds an earlier state. */
function storeOf(records: readonly TLRecord[]): TLStore {
  const store = createBoardStore()
  expect(showRecords(store, records)).toBe(true)
  return store
}

/** An arrow from one box to another, on a page of its own, within a frame. */
function addArrow(editor: Editor) {
  const page = PageRecordType.createId('second')
  const frame = createShapeId('frame')
  const from = createShapeId('from')
  const to = createShapeId('to')
  const arrow = createShapeId('arrow')
  editor.createPage({ id: page, name: 'Zweite' })
  editor.setCurrentPage(page)
  editor.createShapes([
    { id: frame, type: 'frame', props: { w: 900, h: 400 } },
    { id: from, type: 'geo', parentId: frame, x: 20, y: 20 },
    { id: to, type: 'geo', parentId: frame, x: 500, y: 20 },
    { id: arrow, type: 'arrow', parentId: frame },
  ])
  const bind = (toId: typeof to, terminal: 'start' | 'end') => ({
    id: createBindingId(terminal),
    type: 'arrow' as const,
    fromId: arrow,
    toId,
    props: {
      terminal,
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: false,
      snap: 'none' as const,
    },
  })
  editor.createBindings<TLArrowBinding>([bind(from, 'start'), bind(to, 'end')])
  return { page, from, to, arrow }
}

test('[BO41] an earlier state comes back whole, and one undo takes it back, whatever was done in between', () => {
  fc.assert(
    fc.property(
      fc.array(anyCommand, { maxLength: 25 }),
      fc.array(anyCommand, { minLength: 1, maxLength: 25 }),
      (before, after) => {
        const { editor } = headlessEditor(templateJourney('bewohnerparkausweis'))
        for (const command of before) runCommand(editor, command)
        const past = documentOf(editor)
        for (const command of after) runCommand(editor, command)
        const present = documentOf(editor)
        fc.pre(!isEqual(past, present))
        expect(restoreRecords(editor, storeOf(past))).toBe('restored')
        expect(documentOf(editor)).toEqual(past)
        editor.undo()
        expect(documentOf(editor)).toEqual(present)
        editor.redo()
        expect(documentOf(editor)).toEqual(past)
      },
    ),
    { numRuns: 25 },
  )
})

test('[BO41] a page with a frame and a bound arrow comes back, and goes again', () => {
  const { editor } = headlessEditor(null)
  const empty = documentOf(editor)
  const { page, from } = addArrow(editor)
  const full = documentOf(editor)
  expect(full.filter(({ typeName }) => typeName === 'binding').length).toBe(2)
  restoreRecords(editor, storeOf(empty))
  expect(documentOf(editor)).toEqual(empty)
  restoreRecords(editor, storeOf(full))
  expect(documentOf(editor)).toEqual(full)
  // The end of an arrow that goes makes tldraw change the arrow; it has to be as it was all the same.
  editor.setCurrentPage(page)
  editor.deleteShapes([from])
  const lessOne = documentOf(editor)
  restoreRecords(editor, storeOf(full))
  expect(documentOf(editor)).toEqual(full)
  restoreRecords(editor, storeOf(lessOne))
  expect(documentOf(editor)).toEqual(lessOne)
})

test('[BO41] a shape that is locked is brought back as well', () => {
  const { editor } = headlessEditor(null)
  const id = createShapeId('locked')
  editor.createShape({ id, type: 'geo', x: 10, isLocked: true })
  const past = documentOf(editor)
  editor.run(() => editor.updateShape({ id, type: 'geo', x: 500 }), { ignoreShapeLock: true })
  restoreRecords(editor, storeOf(past))
  expect(documentOf(editor)).toEqual(past)
})

test('[BO41] a board that is in that state already is left alone, and so is its undo', () => {
  const { editor } = headlessEditor(null)
  const before = documentOf(editor)
  addArrow(editor)
  expect(restoreRecords(editor, storeOf(documentOf(editor)))).toBe('same')
  editor.undo()
  expect(documentOf(editor)).toEqual(before)
})

test('[BO41] who may only look restores nothing', () => {
  const { editor } = headlessEditor(null)
  const past = documentOf(editor)
  addArrow(editor)
  const present = documentOf(editor)
  editor.updateInstanceState({ isReadonly: true })
  expect(restoreRecords(editor, storeOf(past))).toBe('read_only')
  expect(documentOf(editor)).toEqual(present)
})

test('[BO42] one store after the other shows any state, without a word to anybody', () => {
  const { editor } = headlessEditor(templateJourney('bewohnerparkausweis'))
  const first = documentOf(editor)
  addArrow(editor)
  const second = documentOf(editor)
  const store = createBoardStore()
  showRecords(store, first)
  const look = headlessEditorOf(store)
  let told = 0
  store.listen(() => void (told += 1), { source: 'user', scope: 'document' })
  for (const records of [second, first, second]) {
    showRecords(store, records)
    expect(documentOf(look)).toEqual(records)
  }
  expect(told).toBe(0)
})

test('[BO42] what is no record of a board is not shown, and nothing else changes', () => {
  const { editor, store } = headlessEditor(templateJourney('bewohnerparkausweis'))
  const before = documentOf(editor)
  for (const wrong of [null, 7, {}, { typeName: 'shape' }, { id: 'x', typeName: 'nonsense' }]) {
    expect(showRecords(store, [...before.slice(0, 3), wrong])).toBe(false)
  }
  expect(documentOf(editor)).toEqual(before)
})
