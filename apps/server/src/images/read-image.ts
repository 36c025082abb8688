import { createHash } from 'node:crypto'
import { LIMITS } from '@amtsweg/sync'
import { imageSize } from 'image-size'
import { IMAGE_TYPES } from '../storage/image-store.ts'
import type { ImageType, StoredImage } from '../storage/image-store.ts'
import { hasMetadata } from './has-metadata.ts'

/** An image that may be stored, or why not. */
export type ImageReading =
  | { readonly ok: true; readonly image: StoredImage }
  | { readonly ok: false; readonly reason: 'no_image' | 'image_too_large' | 'image_metadata' }

const TYPES: Readonly<Record<string, ImageType | undefined>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
}

/**
 * Looks at what somebody sends as an image: its type by its content, whatever it is called; its size in pixels, which decides about
 * the memory of everyone who looks at it; and that it tells nothing of place, time and device. Nothing is decoded.
 */
export function readImage(data: Uint8Array): ImageReading {
  const { type, width, height } = measure(data)
  const known = TYPES[type]
  if (known === undefined || width < 1 || height < 1) return { ok: false, reason: 'no_image' }
  if (Math.max(width, height) > LIMITS.imageSide) return { ok: false, reason: 'image_too_large' }
  const metadata = hasMetadata(data, known)
  if (metadata === null) return { ok: false, reason: 'no_image' }
  if (metadata) return { ok: false, reason: 'image_metadata' }
  return { ok: true, image: { hash: imageHash(data), type: known, data } }
}

/** What an image is stored and named by. */
function imageHash(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 32)
}

function measure(data: Uint8Array): { type: string; width: number; height: number } {
  try {
    const { type = '', width, height } = imageSize(data)
    return { type, width, height }
  } catch {
    // The library throws for everything that is no image, or a garbled one.
    return { type: '', width: 0, height: 0 }
  }
}

/** Whether a request says that it sends an image. */
export function isImageType(type: string): boolean {
  return IMAGE_TYPES.some((each) => each === type)
}
