// @vitest-environment jsdom
import { JOURNEY_LIMITS, templateJourney } from '@amtsweg/journey'
import {
  AssetRecordType,
  createShapeId,
  defaultHandleExternalTldrawContent,
  type Editor,
  type TLContent,
  type TLShapeId,
} from 'tldraw'
import { beforeAll, expect, test, vi } from 'vitest'
import { lateWork } from '../late-work.ts'
import { journeyMap } from '../map/journey-map.ts'
import { setCurrentCell } from '../map/current-cell.ts'
import { isNote, noteText } from '../map/note-text.ts'
import { getNotice } from '../notice/notice.ts'
import {
  checkRecord,
  isMapShape,
  isMapShapeOf,
  readJourneys,
  seedRecords,
} from '../schema/index.ts'
import { createBoardStore } from '../create-board-store.ts'
import { headlessEditor, headlessEditorOf } from '../test-support/headless-editor.ts'
import { copiedData } from './copied-data.ts'
import type { PastedContent } from './external-content.ts'
import { pasteContent } from './paste-content.ts'
import { pasteLines } from './paste-lines.ts'
import { pasteText } from './paste-text.ts'

type Template = Parameters<typeof templateJourney>[0]

/** What says why something was refused comes a moment after the canvas. */
beforeAll(() => new Promise<void>((resolve) => lateWork.whenThere(() => resolve())))

function setUp(template: Template | null = 'baugenehmigung') {
  const { editor, store } = headlessEditor(template === null ? null : templateJourney(template))
  const journeyId = readJourneys(store.allRecords())[0]?.shapeId
  const steps = () =>
    journeyMap(editor, journeyId)?.journey.phases.flatMap((phase) => phase.steps) ?? []
  const cell = (column: number, laneId: string) =>
    steps()[column]?.cards.filter((card) => card.lane === laneId) ?? []
  const shapeOf = (key: string | undefined): TLShapeId => {
    const map = journeyMap(editor, journeyId)
    const id = map?.cards.get(key ?? '') ?? map?.steps.get(key ?? '') ?? map?.phases.get(key ?? '')
    if (id === undefined) throw new Error('There must be such a shape')
    return id
  }
  return { editor, store, journeyId, steps, cell, shapeOf }
}

/** What the clipboard would give back. */
function copy(editor: Editor, ids: readonly TLShapeId[], wasCut = false): TLContent {
  editor.select(...ids)
  const html = copiedData(editor, { wasCut })?.html ?? ''
  // As tldraw reads it.
  const json = /<div data-tldraw[^>]*>(.*)<\/div>/u.exec(html)?.[1] ?? ''
  return JSON.parse(json).data
}

async function paste(editor: Editor, content: TLContent) {
  const next = (each: PastedContent['tldraw']) =>
    defaultHandleExternalTldrawContent(editor, { content: each.content })
  await pasteContent(editor, { type: 'tldraw', content }, next)
}

function expectSound({ store, editor }: Pick<ReturnType<typeof setUp>, 'store' | 'editor'>) {
  for (const record of store.allRecords()) {
    if (record.typeName === 'shape') expect(checkRecord(record)).toMatchObject({ ok: true })
    if (!isMapShape(record) || record.type === 'journey') continue
    const parent = editor.getShapeParent(record)
    expect(isMapShape(parent)).toBe(true)
  }
  for (const { journey } of readJourneys(store.allRecords())) {
    const all = journey.phases.flatMap((phase) => phase.steps)
    for (const parts of [journey.phases, all, all.flatMap((step) => step.cards)]) {
      const ids = parts.map((part) => part.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  }
}

test('[BO32] cards from one lane are pasted into the cell that is meant, with ids of their own', async () => {
  const board = setUp()
  const { editor, store, journeyId, cell, shapeOf, steps } = board
  if (journeyId === undefined) throw new Error('There must be a journey')
  const copied = cell(5, 'document').slice(0, 2)
  const content = copy(
    editor,
    copied.map((card) => shapeOf(card.id)),
  )
  const before = store.serialize('document')
  const there = cell(1, 'pain')
  setCurrentCell(editor, { journeyId, stepId: steps()[1]?.id ?? '', laneId: 'pain', index: 0 })
  await paste(editor, content)
  const pasted = cell(1, 'pain').slice(there.length)
  expect(pasted.map(({ kind, text }) => ({ kind, text }))).toEqual(
    copied.map(({ text }) => ({ kind: 'pain', text })),
  )
  expect(editor.getSelectedShapeIds()).toHaveLength(2)
  expectSound(board)
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO32] cards from several lanes keep their lanes in the step that is meant', async () => {
  const board = setUp()
  const { editor, cell, shapeOf, steps } = board
  const copied = [...cell(5, 'document').slice(0, 1), ...cell(0, 'pain').slice(0, 1)]
  expect(copied).toHaveLength(2)
  const content = copy(
    editor,
    copied.map((card) => shapeOf(card.id)),
  )
  const counts = [cell(3, 'document').length, cell(3, 'pain').length]
  editor.select(shapeOf(steps()[3]?.id))
  await paste(editor, content)
  expect([cell(3, 'document').length, cell(3, 'pain').length]).toEqual(
    counts.map((count) => count + 1),
  )
  expectSound(board)
})

test('[BO32] a card pasted while it is still selected lies right below itself', async () => {
  const board = setUp()
  const { editor, cell, shapeOf } = board
  const [first, ...others] = cell(5, 'document')
  await paste(editor, copy(editor, [shapeOf(first?.id)]))
  expect(cell(5, 'document').map((card) => card.text)).toEqual(
    [first, first, ...others].map((card) => card?.text),
  )
  expectSound(board)
})

test('[BO32] steps go after the selected step on another board, phases after its phase, with all in them', async () => {
  const from = setUp()
  const [, step] = from.steps()
  const map = journeyMap(from.editor, from.journeyId)
  const phase = map?.journey.phases[1]
  if (step === undefined || phase === undefined) throw new Error('There must be a step')
  const to = setUp('bewohnerparkausweis')
  const before = to.store.serialize('document')
  const start = to.steps()
  const content = copy(from.editor, [from.shapeOf(step.id)])
  to.editor.select(to.shapeOf(start[0]?.id))
  await paste(to.editor, content)
  expect(to.steps()[1]).toMatchObject({ title: step.title, waitDays: step.waitDays })
  expect(to.steps()[1]?.cards.map((card) => card.text)).toEqual(step.cards.map((card) => card.text))
  await paste(to.editor, copy(from.editor, [from.shapeOf(phase.id)]))
  const titles = journeyMap(to.editor, to.journeyId)?.journey.phases.map((each) => each.title)
  expect(titles?.[1]).toEqual(phase.title)
  expectSound(to)
  to.editor.undo()
  to.editor.undo()
  expect(to.store.serialize('document')).toEqual(before)
})

test('[BO32] where no journey is, cards become notes and steps a new journey', async () => {
  const from = setUp()
  const [card] = from.cell(5, 'document')
  const [step] = from.steps()
  const content = copy(from.editor, [from.shapeOf(card?.id), from.shapeOf(step?.id)])
  const to = setUp(null)
  const before = to.store.serialize('document')
  await paste(to.editor, content)
  const shapes = to.editor.getCurrentPageShapes()
  expect(shapes.filter(isNote).map((note) => noteText(to.editor, note))).toHaveLength(1)
  const [made] = readJourneys(to.store.allRecords())
  expect(made?.journey.phases.flatMap((phase) => phase.steps).map((each) => each.title)).toEqual([
    step?.title,
  ])
  expectSound(to)
  to.editor.undo()
  expect(to.store.serialize('document')).toEqual(before)
})

test('[BO32] a pasted journey lies below the others and is a journey of its own', async () => {
  const board = setUp()
  const { editor, store, journeyId } = board
  if (journeyId === undefined) throw new Error('There must be a journey')
  const before = store.serialize('document')
  const content = copy(editor, [journeyId])
  await paste(editor, content)
  const journeys = readJourneys(store.allRecords())
  expect(journeys).toHaveLength(2)
  const [first, second] = journeys.map(({ shapeId }) => editor.getShapePageBounds(shapeId))
  expect(second?.minY).toBeGreaterThan(first?.maxY ?? 0)
  expect(journeys[1]?.journey.phases).toEqual(journeys[0]?.journey.phases)
  expectSound(board)
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO32] plain shapes pasted beside a selected card hang on the page, not in the map', async () => {
  const board = setUp()
  const { editor, cell, shapeOf } = board
  editor.createShape({ type: 'note', x: -900, y: 0 })
  const note = editor.getCurrentPageShapes().find(isNote)
  if (note === undefined) throw new Error('There must be a note')
  const content = copy(editor, [note.id])
  editor.select(shapeOf(cell(5, 'document')[0]?.id))
  await paste(editor, content)
  const notes = editor.getCurrentPageShapes().filter(isNote)
  expect(notes.map((each) => each.parentId)).toEqual([
    editor.getCurrentPageId(),
    editor.getCurrentPageId(),
  ])
})

test('[BO32] a copy of a step comes from no other step; what was cut keeps where it came from', async () => {
  const { editor, steps, shapeOf } = setUp()
  const id = shapeOf(steps()[0]?.id)
  editor.store.update(id, (shape) =>
    isMapShapeOf(shape, 'step') ? { ...shape, props: { ...shape.props, origin: 'ist1' } } : shape,
  )
  await paste(editor, copy(editor, [id]))
  expect(steps()[1]?.origin).toBeNull()
  await paste(editor, copy(editor, [id], true))
  expect(steps()[1]?.origin).toBe('ist1')
})

test('[BO32] duplicates have ids of their own beside what they were made of', () => {
  const board = setUp()
  const { editor, store, steps, cell, shapeOf } = board
  const [card] = cell(5, 'document')
  const step = steps()[2]
  const before = store.serialize('document')
  editor.markHistoryStoppingPoint('duplicate')
  editor.duplicateShapes([shapeOf(card?.id), shapeOf(step?.id)], { x: 5, y: 5 })
  expect(
    cell(6, 'document')
      .map(({ text }) => text)
      .slice(0, 2),
  ).toEqual([card?.text, card?.text])
  expect(steps()[3]).toMatchObject({ title: step?.title })
  expect(steps()[3]?.id).not.toBe(step?.id)
  const keys = store.allRecords().flatMap((each) => (isMapShape(each) ? [each.props.key] : []))
  const written = keys.filter((key) => key !== '')
  expect(new Set(written).size).toBe(written.length)
  expectSound(board)
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO33] lines of text become a card each in the cell that is meant, without list signs', () => {
  const board = setUp()
  const { editor, store, journeyId, steps, cell } = board
  if (journeyId === undefined) throw new Error('There must be a journey')
  const there = cell(1, 'idea')
  const before = store.serialize('document')
  setCurrentCell(editor, { journeyId, stepId: steps()[1]?.id ?? '', laneId: 'idea', index: 0 })
  const text = '- Formular online\r\n\r\n  2. Termin buchen\n• Bescheid per Mail  \n'
  expect(pasteLines(editor, { type: 'text', text })).toBe(true)
  expect(cell(1, 'idea').slice(there.length)).toEqual(
    ['Formular online', 'Termin buchen', 'Bescheid per Mail'].map((line): unknown =>
      expect.objectContaining({ text: line, kind: 'idea', lane: 'idea', direction: null }),
    ),
  )
  expectSound(board)
  editor.undo()
  expect(store.serialize('document')).toEqual(before)
})

test('[BO33] without a cell, lines become no cards; too much is refused with a sentence', () => {
  const { editor, store, steps, shapeOf } = setUp()
  editor.inputs.currentPagePoint.set(-9000, -9000)
  expect(pasteLines(editor, { type: 'text', text: 'Hallo' })).toBe(false)
  editor.select(shapeOf(steps()[0]?.id))
  const before = store.serialize('document')
  const long = 'x'.repeat(JOURNEY_LIMITS.text + 1)
  expect(pasteLines(editor, { type: 'text', text: `kurz\n${long}` })).toBe(true)
  expect(getNotice(editor)?.text).toContain('5000')
  const many = 'x\n'.repeat(JOURNEY_LIMITS.cards + 1)
  expect(pasteLines(editor, { type: 'text', text: many })).toBe(true)
  expect(getNotice(editor)?.text).toContain('10000')
  expect(store.serialize('document')).toEqual(before)
})

test('[BO32] other programs get a line for each card', () => {
  const { editor, cell, shapeOf } = setUp()
  const cards = cell(5, 'document').slice(0, 2)
  editor.select(...cards.map((card) => shapeOf(card.id)))
  const data = copiedData(editor, { wasCut: false })
  expect(data?.text.split('\n')).toHaveLength(2)
  expect(data?.html).not.toMatch(/[\u0080-\uffff]/u)
})

test('[BO33] a text on the page has every letter of it, and nothing of it is made markup, not even to measure it', () => {
  const { editor } = setUp(null)
  const measured = vi.spyOn(editor.textMeasure, 'measureHtml')
  const evil = '<img src=x onerror=alert(1)>\r\n  <b>zwei</b>\n'
  pasteText(editor, { type: 'text', text: evil })
  const html = '<p>Guten <b>Tag</b><img src=x onerror=alert(1)><style>x</style></p>'
  pasteText(editor, { type: 'text', text: 'Guten Tag', html })
  const [plain, rich] = editor.getCurrentPageShapesSorted().map((shape) => {
    const { richText } = 'richText' in shape.props ? shape.props : {}
    return richText?.content
  })
  const line = (text: string) => expect.objectContaining({ content: [{ type: 'text', text }] })
  expect(plain).toEqual([line('<img src=x onerror=alert(1)>'), line('  <b>zwei</b>')])
  const words = [
    { type: 'text', text: 'Guten ' },
    { type: 'text', text: 'Tag', marks: [{ type: 'bold' }] },
  ]
  expect(rich?.[0]).toMatchObject({ content: words })
  expect(measured.mock.calls.map(([each]) => each).join('')).not.toMatch(/<(?:img|style)/)
  expect(measured).toHaveBeenCalled()
})

test('[BO32] images are copied with what they show, and on another board they are taken in anew', async () => {
  const address = 'data:image/webp;base64,UklGRg=='
  const store = createBoardStore({ address: () => '', waiting: async () => address })
  store.mergeRemoteChanges(() => {
    store.put(seedRecords({ title: '', language: 'de', journey: null, createId: () => 'page' }))
  })
  const from = headlessEditorOf(store)
  const assetId = AssetRecordType.createId('photo')
  const image = { name: 'Foto', src: null, w: 1, h: 1, mimeType: 'image/webp', isAnimated: false }
  from.createAssets([
    AssetRecordType.create({ id: assetId, type: 'image', props: { ...image, fileSize: 4 } }),
  ])
  from.createShape({ type: 'image', x: 0, y: 0, props: { assetId, w: 1, h: 1 } })
  from.selectAll()
  const copied = copiedData(from, { wasCut: false })
  const json = /<div data-tldraw>(.*)<\/div>/u.exec((await copied?.whole?.()) ?? '')?.[1] ?? ''
  const content: TLContent = JSON.parse(json).data
  expect(content.assets).toMatchObject([{ props: { src: address } }])

  const { editor } = setUp(null)
  const taken: unknown[] = []
  editor.registerExternalAssetHandler('file', async ({ file, assetId: id }) => {
    taken.push([id, file.name, file.type, await file.text()])
    return AssetRecordType.create({ type: 'image', props: { ...image, fileSize: 4 } })
  })
  await paste(editor, content)
  expect(taken).toEqual([[assetId, 'Foto', 'image/webp', 'RIFF']])
  expect(editor.getAsset(assetId)?.props).toMatchObject({ src: null })
  // Once more it is there, and an image from elsewhere never comes in.
  await paste(editor, content)
  const evil = JSON.stringify(content).replaceAll(assetId, 'asset:evil')
  await paste(editor, JSON.parse(evil.replace(address, 'https://evil.example/x.png')))
  expect(taken).toHaveLength(1)
  expect(editor.getAssets().map(({ id }) => id)).toEqual([assetId])
})

test('[BO32] shapes are pasted while a frame and something deep in another are selected', () => {
  const { editor } = setUp(null)
  const alone = createShapeId('alone')
  const outer = createShapeId('outer')
  const inner = createShapeId('inner')
  const deep = createShapeId('deep')
  for (const id of [alone, outer, inner]) {
    editor.createShape({ id, type: 'frame', props: { w: 500, h: 500 } })
  }
  editor.createShape({ id: deep, type: 'geo' })
  editor.reparentShapes([inner], outer)
  editor.reparentShapes([deep], inner)
  const content = editor.getContentFromCurrentPage([deep])
  if (content === undefined) throw new Error('There must be something to paste')
  editor.select(alone, deep)
  editor.putContentOntoCurrentPage(content, { select: true })
  const [pasted] = editor.getSelectedShapes()
  expect(pasted?.type).toBe('geo')
  expect(pasted?.id).not.toBe(deep)
})
