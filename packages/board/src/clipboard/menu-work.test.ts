// @vitest-environment jsdom
import { templateJourney } from '@amtsweg/journey'
import { AssetRecordType, createShapeId } from 'tldraw'
import { expect, onTestFinished, test, vi } from 'vitest'
import { getNotice } from '../notice/notice.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { writeToClipboard } from './menu-work.ts'
import { isOursToCopy } from './selects-map-shapes.ts'

/** jsdom has no clipboard; this one ends as it is told. */
function clipboardThat(write: () => Promise<void>): void {
  vi.stubGlobal('ClipboardItem', Object)
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { write } }))
  onTestFinished(() => void vi.unstubAllGlobals())
}

function selectedStep() {
  const { editor } = headlessEditor(templateJourney('baugenehmigung'))
  const step = editor.getCurrentPageShapes().find(({ type }) => type === 'step')
  if (step === undefined) throw new Error('a step was expected')
  editor.select(step.id)
  return { editor, step }
}

test('[BO62] what is cut by a menu stays until it is in the clipboard, and whatever is selected then', async () => {
  let done = () => {}
  clipboardThat(() => new Promise((resolve) => (done = resolve)))
  const { editor, step } = selectedStep()
  expect(writeToClipboard(editor, { wasCut: true })).toBe(true)
  editor.selectNone()
  expect(editor.getShape(step.id)).toBeDefined()
  done()
  await vi.waitFor(() => expect(editor.getShape(step.id)).toBeUndefined())
  editor.undo()
  expect(editor.getShape(step.id)).toBeDefined()
})

test('[BO62] where the browser gives no access to the clipboard nothing is cut, and it is said', async () => {
  clipboardThat(() => Promise.reject(new Error('not allowed')))
  const { editor, step } = selectedStep()
  expect(writeToClipboard(editor, { wasCut: true })).toBe(true)
  await vi.waitFor(() => expect(getNotice(editor)?.text).toMatch(/nichts kopiert/))
  expect(editor.getShape(step.id)).toBeDefined()
})

test('[BO62] images are copied by us, also within a group; other plain shapes are tldraw’s', () => {
  const { editor } = headlessEditor(null)
  const [image, shape, group] = [createShapeId(), createShapeId(), createShapeId()]
  const assetId = AssetRecordType.createId()
  const props = { name: 'Foto', src: null, w: 1, h: 1, mimeType: 'image/png', isAnimated: false }
  editor.createAssets([AssetRecordType.create({ id: assetId, type: 'image', props })])
  editor.createShape({ id: image, type: 'image', props: { assetId, w: 1, h: 1 } })
  editor.createShape({ id: shape, type: 'geo' })
  editor.select(shape)
  expect(isOursToCopy(editor)).toBe(false)
  editor.select(image)
  expect(isOursToCopy(editor)).toBe(true)
  editor.groupShapes([image, shape], { groupId: group })
  editor.select(group)
  expect(isOursToCopy(editor)).toBe(true)
})
