import { useEffect } from 'react'
import {
  AssetRecordType,
  createShapesForAssets,
  useEditor,
  useToasts,
  type Editor,
  type TLAsset,
  type VecLike,
} from 'tldraw'
import { useBoardText } from '../texts/use-board-text.ts'
import { shrinkImage, type ShrinkResult } from './shrink-image.ts'

type Refusal = Extract<ShrinkResult, { ok: false }>['reason']

/**
 * Takes in what is dropped or pasted: images are shrunk and kept in the board, everything else
 * is refused with a sentence; an address becomes plain text, for fetching it would tell that
 * site who is on the board.
 */
export function ImageIntake() {
  const editor = useEditor()
  const { addToast } = useToasts()
  const text = useBoardText()

  useEffect(() => {
    const refuse = (reason: Refusal, name: string) => {
      addToast({
        severity: 'warning',
        title: text('board.image.title'),
        description: text(`board.image.${reason}`, { name }),
      })
    }
    editor.registerExternalContentHandler('files', async ({ files, point }) => {
      const max = editor.options.maxFilesAtOnce
      if (files.length > max) {
        addToast({
          severity: 'warning',
          title: text('board.image.title'),
          description: text('board.image.tooMany', { max }),
        })
        return
      }
      const assets = await imageAssets(files, refuse)
      await createShapesForAssets(editor, assets, point ?? pasteAt(editor))
    })
    editor.registerExternalContentHandler('file-replace', async ({ file, shapeId }) => {
      const [asset] = await imageAssets([file], refuse)
      const shape = editor.getShape(shapeId)
      if (asset === undefined || shape?.type !== 'image') return
      editor.createAssets([asset])
      editor.updateShape({ id: shapeId, type: 'image', props: { assetId: asset.id } })
    })
    editor.registerExternalContentHandler('url', async ({ url, point }) => {
      await editor.putExternalContent({ type: 'text', text: url, ...(point && { point }) })
    })
    editor.registerExternalContentHandler('svg-text', async ({ text: svg, point }) => {
      const file = new File([svg], 'image.svg', { type: 'image/svg+xml' })
      await editor.putExternalContent({ type: 'files', files: [file], ...(point && { point }) })
    })
    editor.registerExternalContentHandler('embed', null)
    editor.registerExternalAssetHandler('url', null)
    // Images in pasted shapes come this way.
    editor.registerExternalAssetHandler('file', async ({ file }) => {
      const [asset] = await imageAssets([file], refuse)
      if (asset === undefined) throw new Error('The file is not an image that fits on a board')
      return asset
    })
  }, [editor, addToast, text])
  return null
}

function pasteAt(editor: Editor): VecLike {
  return editor.getViewportPageBounds().center
}

async function imageAssets(
  files: readonly File[],
  refuse: (reason: Refusal, name: string) => void,
): Promise<TLAsset[]> {
  const assets: TLAsset[] = []
  for (const file of files) {
    const result = await shrinkImage(file)
    if (!result.ok) {
      refuse(result.reason, file.name)
      continue
    }
    const { src, width, height, mimeType } = result.image
    assets.push(
      AssetRecordType.create({
        id: AssetRecordType.createId(),
        type: 'image',
        props: { name: file.name, src, w: width, h: height, mimeType, isAnimated: false },
        meta: {},
      }),
    )
  }
  return assets
}
