// @vitest-environment jsdom
import { templateJourney } from '@amtsweg/journey'
import { createShapeId, toRichText, type Editor, type TLGeoShape } from 'tldraw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addJourney } from '../commands/add-journey.ts'
import { addPhaseTo } from '../commands/add.ts'
import { dropHand } from '../commands/drop-hand.ts'
import { pasteAlone } from '../clipboard/paste-alone.ts'
import { putJourneys } from '../import/put-journeys.ts'
import { pageJourneys } from '../map/page-journeys.ts'
import { getNotice } from '../notice/notice.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { BOARD_SHAPES } from '../schema/index.ts'
import { countShapes, limitShapes } from './board-capacity.ts'
import { sayCapacity } from './say-capacity.ts'

const sample = templateJourney('bewohnerparkausweis')
if (sample === null) throw new Error('expected the sample')
const [phase] = sample.phases

let editor: Editor
let stop: () => void

beforeEach(() => {
  editor = headlessEditor(sample).editor
  limitShapes(editor)
  stop = sayCapacity(editor, {
    full: (max) => `full ${max}`,
    near: (count, max) => `near ${count} ${max}`,
  })
})

afterEach(() => stop())

/** Puts rectangles on the board until so many shapes are there. */
function fillTo(count: number) {
  const missing = count - countShapes(editor)
  const shapes = Array.from({ length: missing }, (_, at) => ({
    id: createShapeId(`fill${countShapes(editor)}-${at}`),
    type: 'geo' as const,
    x: 20 * (at % 100),
    y: -1_000 - 20 * Math.floor(at / 100),
  }))
  editor.createShapes<TLGeoShape>(shapes)
  expect(countShapes(editor)).toBe(count)
}

test('[BO39] who fills a board is told at four fifths, once each time it comes there', () => {
  fillTo(BOARD_SHAPES * 0.8 - 1)
  expect(getNotice(editor)).toBeNull()
  fillTo(BOARD_SHAPES * 0.8)
  const first = getNotice(editor)
  expect(first?.text).toBe('near 14400 18000')
  fillTo(BOARD_SHAPES * 0.8 + 1)
  expect(getNotice(editor)).toBe(first)
  editor.deleteShapes(editor.getCurrentPageShapes().slice(-2))
  fillTo(BOARD_SHAPES * 0.8)
  expect(getNotice(editor)).not.toBe(first)
})

test('[BO39] a full board takes nothing more, loses nothing, and says so', () => {
  const [shape] = pageJourneys(editor)
  if (shape === undefined) throw new Error('expected a journey')
  const noteId = createShapeId('note')
  const bounds = editor.getShapePageBounds(shape)
  editor.createShapes([
    { id: noteId, type: 'note', x: -900, y: 0, props: { richText: toRichText('bleibt') } },
  ])
  fillTo(BOARD_SHAPES)
  const before = editor.store.serialize()
  const step = editor.getCurrentPageShapes().find(({ type }) => type === 'step')
  const inStep = step && editor.getShapePageBounds(step)
  if (inStep === undefined || bounds === undefined) throw new Error('expected a step')

  const ways: readonly [string, () => void][] = [
    ['a shape of tldraw', () => editor.createShape({ type: 'geo', x: 0, y: 0 })],
    ['a copy', () => editor.duplicateShapes([noteId])],
    ['a phase', () => addPhaseTo(editor, shape.id)],
    ['a journey', () => addJourney(editor, { x: 0, y: 9_000 })],
    ['an import', () => putJourneys(editor, [sample], null)],
    [
      'a pasted step',
      () => {
        const parts = { phases: phase ? [phase] : [], steps: [], cards: [], wasCut: false }
        pasteAlone(editor, parts, { x: 0, y: 9_000 })
      },
    ],
    ['a note on a cell', () => dropHand(editor, [noteId], { x: inStep.midX, y: inStep.maxY - 20 })],
  ]
  for (const [name, add] of ways) {
    const said = getNotice(editor)
    add()
    expect(getNotice(editor), name).not.toBe(said)
    expect(getNotice(editor)?.text, name).toBe('full 18000')
    expect(editor.store.serialize(), name).toEqual(before)
  }
})

test('[BO39] shapes on other pages count too', () => {
  editor.createPage({ name: 'Zweite' })
  const [, second] = editor.getPages()
  if (second === undefined) throw new Error('expected a second page')
  editor.setCurrentPage(second)
  const there = countShapes(editor)
  fillTo(BOARD_SHAPES)
  expect(editor.getCurrentPageShapeIds().size).toBe(BOARD_SHAPES - there)
  editor.createShape({ type: 'geo', x: 0, y: 0 })
  expect(countShapes(editor)).toBe(BOARD_SHAPES)
})
