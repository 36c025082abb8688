// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { AssetRecordType, EditorProvider, TldrawUiToastsProvider, type TLAsset } from 'tldraw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { ImageIntake } from './ImageIntake.tsx'
import { BoardImagesContext, type BoardImages, type UploadEnd } from './board-images.ts'

const unmounts: (() => void)[] = []
beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => {
  for (const unmount of unmounts.splice(0)) unmount()
})

function Intake({ images }: { readonly images: BoardImages }) {
  return (
    <BoardImagesContext.Provider value={images}>
      <ImageIntake />
    </BoardImagesContext.Provider>
  )
}

const SOURCE = `asset:${'0'.repeat(32)}`

function imageOf(name: string): TLAsset {
  return AssetRecordType.create({
    id: AssetRecordType.createId(name),
    type: 'image',
    props: { name, src: null, w: 1, h: 1, mimeType: 'image/webp', isAnimated: false, fileSize: 1 },
  })
}

test('what was stored keeps its source, and what is on its way is not given up, when another language is chosen', async () => {
  const { editor, store } = headlessEditor(null)
  const [stored, underway, left] = [imageOf('stored'), imageOf('underway'), imageOf('left')]
  const ends = new Set<(assetId: string, end: UploadEnd) => void>()
  const dropped: string[] = []
  let begun = 0
  const images: BoardImages = {
    upload: () => undefined,
    goOn: async () => {
      begun += 1
      return begun === 1 ? [left.id] : [left.id, underway.id]
    },
    drop: (assetId) => void dropped.push(assetId),
    onEnd: (listener) => {
      ends.add(listener)
      return () => ends.delete(listener)
    },
  }
  const root = createRoot(editor.getContainer())
  await act(async () => {
    root.render(
      <EditorProvider editor={editor}>
        <TldrawUiToastsProvider>
          <Intake images={images} />
        </TldrawUiToastsProvider>
      </EditorProvider>,
    )
  })
  unmounts.push(() => act(() => root.unmount()))
  editor.createAssets([stored])
  for (const tell of ends) tell(stored.id, { ok: true, source: SOURCE })
  expect(editor.getAsset(stored.id)?.props).toMatchObject({ src: SOURCE })
  // As by bringing an earlier state back.
  store.remove([stored.id])
  await act(async () => {
    editor.user.updateUserPreferences({ locale: 'en' })
  })
  await act(async () => {
    // As by undoing that.
    editor.createAssets([stored, underway])
  })
  expect(editor.getAsset(stored.id)?.props).toMatchObject({ src: SOURCE })
  expect(dropped).toEqual([left.id])
})
