import * as v from 'valibot'
import { api } from '../../api/api.ts'
import { boardPath, readJson } from '../../api/client.ts'
import { imageUploads } from './image-uploads.ts'
import type { ImageUploads } from './image-uploads.ts'
import { waitingImages } from './waiting-images.ts'

const storedSchema = v.object({ source: v.string() })

/** The images of a board in this window. */
export function openImages(boardId: string): ImageUploads {
  return imageUploads({
    kept: waitingImages(boardId),
    async send(image) {
      const path = `${boardPath(boardId)}/images`
      const stored = await api.call(path, image, readJson(storedSchema))
      return stored.ok ? { ok: true, value: stored.value.source } : stored
    },
    after(ms, run) {
      const timer = setTimeout(run, ms)
      // A network that is back is a reason to try at once.
      window.addEventListener('online', run)
      return () => {
        clearTimeout(timer)
        window.removeEventListener('online', run)
      }
    },
  })
}
