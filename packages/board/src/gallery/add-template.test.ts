// @vitest-environment jsdom
import { TEMPLATES, builtInTemplate, templateFromJson, type Template } from '@amtsweg/journey'
import type { Editor, TLShape } from 'tldraw'
import { expect, test } from 'vitest'
import { readJourneys } from '../schema/index.ts'
import { BOARD_SHAPES } from '../schema/index.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { addTemplate } from './add-template.ts'
import { leftOutText } from './left-out-text.ts'
import { pageTemplate } from './page-template.ts'
import { templateFile } from './template-file.ts'

test.each(TEMPLATES.filter((id) => id !== 'canvas'))(
  '[BO36] the template %s lies beside everything on the page and goes with one undo',
  (id) => {
    const { editor } = headlessEditor(builtInTemplate('empty').journeys[0]?.journey ?? null)
    const before = editor.getCurrentPageShapes().map((shape) => shape.id)
    expect(addTemplate(editor, builtInTemplate('persona'))).toBe(true)
    const middle = editor.getCurrentPageShapes().length
    expect(addTemplate(editor, builtInTemplate(id))).toBe(true)
    const boxes = roots(editor).map((shape) => editor.getShapePageBounds(shape))
    const overlapping = boxes.filter((a, at) =>
      boxes.some((b, other) => at !== other && a !== undefined && b?.collides(a)),
    )
    expect(overlapping).toEqual([])
    expect(editor.getCurrentPageShapes().length).toBeGreaterThan(middle)
    editor.undo()
    expect(editor.getCurrentPageShapes()).toHaveLength(middle)
    editor.undo()
    expect(editor.getCurrentPageShapes().map((shape) => shape.id)).toEqual(before)
  },
)

test('[BO36] the same template twice gives journeys with ids of their own, each to-be with its own as-is', () => {
  const { editor } = headlessEditor(null)
  addTemplate(editor, builtInTemplate('ist-soll'))
  addTemplate(editor, builtInTemplate('ist-soll'))
  const journeys = readJourneys(editor.store.allRecords()).map(({ journey }) => journey)
  expect(new Set(journeys.map(({ id }) => id)).size).toBe(4)
  expect(journeys.map(({ origin }) => origin)).toEqual([
    null,
    journeys[0]?.id,
    null,
    journeys[2]?.id,
  ])
})

test('[BO36] a template that the page cannot hold, or for who may only look, changes nothing', () => {
  const { editor } = headlessEditor(null)
  const [frame] = builtInTemplate('persona').items
  if (frame?.type !== 'frame') throw new Error('expected a frame')
  const [inner] = frame.items
  if (inner === undefined) throw new Error('expected something in the frame')
  const many = Array.from({ length: BOARD_SHAPES + 1 }, () => inner)
  const large: Template = { ...builtInTemplate('persona'), items: [{ ...frame, items: many }] }
  expect(addTemplate(editor, large)).toBe(false)
  editor.updateInstanceState({ isReadonly: true })
  expect(addTemplate(editor, builtInTemplate('persona'))).toBe(false)
  expect(editor.getCurrentPageShapes()).toEqual([])
})

test('[BO29] the file of a page opens as the same template, and its name says what it is', () => {
  const { editor } = headlessEditor(null)
  addTemplate(editor, builtInTemplate('lernexpedition'))
  addTemplate(editor, builtInTemplate('bewohnerparkausweis'))
  const { template, left } = pageTemplate(editor, 'page')
  const file = templateFile({ ...template, title: 'Bürger/Reise: „Süd“' })
  if (!file.ok) throw new Error('expected a file')
  expect(file.name).toBe('Bürger-Reise-Süd.amtsweg-vorlage.json')
  expect(templateFromJson(file.json)).toEqual({
    ok: true,
    template: { ...template, title: 'Bürger/Reise: „Süd“' },
    warnings: [],
  })
  expect(template.journeys[0]?.journey).toEqual(
    builtInTemplate('bewohnerparkausweis').journeys[0]?.journey,
  )
  expect(left.size).toBe(0)
})

test('[BO29] the selected journey alone becomes a template that begins at its own corner', () => {
  const { editor } = headlessEditor(null)
  addTemplate(editor, builtInTemplate('persona'))
  addTemplate(editor, builtInTemplate('service-blueprint'))
  const step = editor.getCurrentPageShapes().find((shape) => shape.type === 'step')
  if (step === undefined) throw new Error('expected a step')
  editor.select(step)
  const { template } = pageTemplate(editor, 'journey')
  expect(template).toMatchObject({
    title: 'Service-Blueprint: Wohnsitz anmelden',
    items: [],
    journeys: [{ x: 0, y: 0 }],
  })
})

test('[BO29] a page that no file could hold is not saved', () => {
  const { editor } = headlessEditor(null)
  addTemplate(editor, builtInTemplate('persona'))
  const { template } = pageTemplate(editor, 'page')
  const [item] = template.items
  if (item === undefined) throw new Error('expected an item')
  const file = templateFile({ ...template, items: [item, { ...item, x: 2_000_000 }] })
  expect(file).toMatchObject({ ok: false, problems: [{ code: 'too_big', path: 'items[1].x' }] })
})

test('[BO29] what is left out is said in a sentence', () => {
  const some = new Map([['drawing', 3] as const, ['image', 1] as const])
  expect(leftOutText(some, 'de')).toBe('3 Zeichnungen und 1 Bild werden nicht mitgenommen.')
  expect(leftOutText(some, 'en')).toBe('3 drawings and 1 image are not taken along.')
  expect(leftOutText(new Map([['arrow', 1]]), 'de')).toBe(
    '1 Pfeil oder Linie wird nicht mitgenommen.',
  )
})

function roots(editor: Editor): readonly TLShape[] {
  return editor
    .getCurrentPageShapes()
    .filter((shape) => shape.parentId === editor.getCurrentPageId())
}
