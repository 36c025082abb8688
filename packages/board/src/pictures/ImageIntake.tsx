import { useContext, useEffect, useRef } from 'react'
import {
  createShapesForAssets,
  useEditor,
  useToasts,
  type TLAsset,
  type TLAssetId,
  type VecLike,
} from 'tldraw'
import { isJourneyFile } from '../import/journey-files.ts'
import { offerFiles } from '../import/offer-files.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import { BoardImagesContext } from './board-images.ts'
import { followUploads } from './follow-uploads.ts'
import { takeHeldContent } from './held-content.ts'
import { imageAsset } from './image-asset.ts'
import type { ShrinkResult } from './shrink-image.ts'
import { pictureTexts } from './texts.ts'

type Refusal = Extract<ShrinkResult, { ok: false }>['reason']

/**
 * Takes in what is dropped or pasted: images are shrunk, shown, and stored beside the board, other files are
 * refused with a sentence; an address becomes plain text, for fetching it would tell that site who is on the board.
 */
export function ImageIntake() {
  const editor = useEditor()
  const toasts = useToasts()
  const text = usePanelText(pictureTexts)
  const images = useContext(BoardImagesContext)

  useEffect(() => {
    if (images === null) return
    const say = (description: string) => {
      toasts.addToast({ severity: 'warning', title: text('image.title'), description })
    }
    const sayWhy = (reason: Refusal, name: string) => {
      say(text(`image.${reason}`, { name }))
    }
    const begin = (asset: TLAsset, image: Blob) => {
      images?.upload(asset.id, image)
      return asset
    }
    const take = async (files: readonly File[], id?: TLAssetId) => {
      if (images === undefined) return []
      const max = editor.options.maxFilesAtOnce
      if (files.length > max) {
        say(text('image.tooMany', { max }))
        return []
      }
      const results = await Promise.all(files.map((file) => imageAsset(file, id)))
      return results.flatMap((result, at) => {
        if (result.ok) return [begin(result.asset, result.image)]
        sayWhy(result.reason, files[at]?.name ?? '')
        return []
      })
    }
    const addImages = async (files: readonly File[], point: VecLike | undefined) => {
      const assets = await take(files)
      const at = point ?? editor.getViewportPageBounds().center
      if (assets.length === 0) return
      editor.markHistoryStoppingPoint('adding images')
      await createShapesForAssets(editor, assets, at)
    }
    // The browser may fail at any picture; the person only needs to know that it did.
    const attempt = (work: Promise<unknown>, name: string) => {
      work.catch(() => sayWhy('unreadable', name))
    }
    editor.registerExternalContentHandler('files', ({ files, point }) => {
      const journeys = files.filter(isJourneyFile)
      const images = files.filter((file) => !isJourneyFile(file))
      if (journeys.length > 0) {
        attempt(offerFiles(editor, journeys, point ?? null), journeys[0]?.name ?? '')
      }
      if (images.length > 0) attempt(addImages(images, point), images[0]?.name ?? '')
    })
    editor.registerExternalContentHandler('svg-text', ({ text: svg, point }) => {
      const file = new File([svg], 'SVG', { type: 'image/svg+xml' })
      attempt(addImages([file], point), file.name)
    })
    editor.registerExternalContentHandler('file-replace', ({ file, shapeId }) => {
      const replace = async () => {
        const [asset] = await take([file])
        if (asset === undefined || editor.getShape(shapeId)?.type !== 'image') return
        editor.createAssets([asset])
        editor.updateShape({ id: shapeId, type: 'image', props: { assetId: asset.id } })
      }
      attempt(replace(), file.name)
    })
    editor.registerExternalContentHandler('url', ({ url, point }) => {
      attempt(editor.putExternalContent({ type: 'text', text: url, ...(point && { point }) }), url)
    })
    editor.registerExternalContentHandler('embed', null)
    editor.registerExternalAssetHandler('url', null)
    // Images within pasted shapes come this way.
    editor.registerExternalAssetHandler('file', async ({ file, assetId }) => {
      const [asset] = await take([file], assetId)
      if (asset === undefined) throw new Error('The file is not an image that fits on a board')
      return asset
    })
    takeHeldContent(editor)
  }, [editor, toasts, text, images])

  const refuse = useRef((_message: string, _name: string) => {})
  useEffect(() => {
    refuse.current = (description, name) => {
      toasts.addToast({ severity: 'warning', title: text('image.refused', { name }), description })
    }
  }, [toasts, text])
  // It knows what was stored where, so another language is no reason to begin anew.
  useEffect(() => {
    if (images === null || images === undefined) return undefined
    return followUploads(editor, images, (message, name) => refuse.current(message, name))
  }, [editor, images])
  return null
}
