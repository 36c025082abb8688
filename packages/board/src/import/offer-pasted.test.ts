// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { getOfferedText } from './offered-text.ts'

test('[BO37] a pasted text that looks like a journey is shown first, also right after the canvas is there', async () => {
  const { editor } = headlessEditor(null)
  const text = 'journey\n  title Umzug\n  section Vorher\n    Fragt nach: 3: Bürger\n'
  await editor.putExternalContent({ type: 'text', text, point: { x: 3, y: 4 } })
  await expect.poll(() => getOfferedText(editor)).toEqual({ name: '', text, point: { x: 3, y: 4 } })
  expect(editor.getCurrentPageShapeIds().size).toBe(0)
})
