/** An image ready to be kept in a record. */
interface ShrunkImage {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly mimeType: string
}

/** Outcome of `shrinkImage`. */
export type ShrinkResult =
  | { readonly ok: true; readonly image: ShrunkImage }
  | { readonly ok: false; readonly reason: 'notAnImage' | 'unreadable' | 'tooBig' }

/** Longest side in pixels: sharp on a wall at twice the usual size of a photo on a board. */
const MAX_SIDE = 1600
/**
 * Characters of the data URL: 400 kB of image. It has to fit into one record, so that one photo
 * does not hold up everybody's edits; image storage of its own comes later.
 */
const MAX_LENGTH = 540_000
/** Quality and share of `MAX_SIDE`, from good to just readable; the first that fits is taken. */
const ATTEMPTS = [
  { quality: 0.85, side: 1 },
  { quality: 0.75, side: 1 },
  { quality: 0.65, side: 0.8 },
  { quality: 0.55, side: 0.6 },
  { quality: 0.45, side: 0.45 },
] as const

/** Makes an image small enough to lie in a record, in the browser and without any upload. */
export async function shrinkImage(file: File): Promise<ShrinkResult> {
  if (!file.type.startsWith('image/')) return { ok: false, reason: 'notAnImage' }
  const picture = await decode(file)
  if (picture === null) return { ok: false, reason: 'unreadable' }
  const { naturalWidth, naturalHeight } = picture
  // An SVG without a size of its own decodes to 0 by 0.
  const [width, height] = naturalWidth > 0 ? [naturalWidth, naturalHeight] : [800, 600]
  for (const { quality, side } of ATTEMPTS) {
    const scale = Math.min(1, (MAX_SIDE * side) / Math.max(width, height))
    const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
    const src = encode(picture, w, h, quality)
    if (src === null) return { ok: false, reason: 'unreadable' }
    if (src.length > MAX_LENGTH) continue
    const mimeType = src.slice('data:'.length, src.indexOf(';'))
    return { ok: true, image: { src, width: w, height: h, mimeType } }
  }
  return { ok: false, reason: 'tooBig' }
}

async function decode(file: File): Promise<HTMLImageElement | null> {
  const url = URL.createObjectURL(file)
  const picture = new Image()
  picture.src = url
  try {
    await picture.decode()
    return picture
  } catch {
    // The one thing `decode` throws for: not an image that this browser can read.
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** WebP keeps transparency at the size of a JPEG; a browser that cannot write it gives PNG. */
function encode(picture: HTMLImageElement, w: number, h: number, quality: number): string | null {
  const canvas = document.createElement('canvas')
  canvas.width = w
  canvas.height = h
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, w, h)
  return canvas.toDataURL('image/webp', quality)
}
