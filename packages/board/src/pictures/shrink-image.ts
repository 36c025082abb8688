/** An image ready to be sent. */
interface ShrunkImage {
  readonly blob: Blob
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Outcome of `shrinkImage`. */
export type ShrinkResult =
  | { readonly ok: true; readonly image: ShrunkImage }
  | { readonly ok: false; readonly reason: 'notAnImage' | 'unreadable' | 'tooBig' }

/** Longest side in pixels: sharp on a wall at twice the usual size of a photo on a board. */
const MAX_SIDE = 2048
/** Bytes: 250 photos fit on a board, and one takes a phone in the field some seconds. */
const MAX_BYTES = 1024 * 1024
/** Quality and share of `MAX_SIDE`, from good to just readable; the first that fits is taken. */
const ATTEMPTS = [
  { quality: 0.85, side: 1 },
  { quality: 0.75, side: 1 },
  { quality: 0.65, side: 0.75 },
  { quality: 0.55, side: 0.5 },
  { quality: 0.45, side: 0.35 },
] as const

/**
 * Makes an image small enough to be sent and shown, in the browser. It is painted anew, so nothing of the file's place, time and device
 * goes along, nor any script of an SVG.
 */
export async function shrinkImage(file: File): Promise<ShrinkResult> {
  if (!file.type.startsWith('image/')) return { ok: false, reason: 'notAnImage' }
  const picture = await decode(file)
  if (picture === null) return { ok: false, reason: 'unreadable' }
  const { width, height } = sizeOf(picture)
  for (const { quality, side } of ATTEMPTS) {
    const scale = Math.min(1, (MAX_SIDE * side) / Math.max(width, height))
    const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
    const blob = await encode(picture, { w, h, quality })
    if (blob === null) return { ok: false, reason: 'unreadable' }
    if (blob.size <= MAX_BYTES) return { ok: true, image: { blob, width: w, height: h } }
  }
  return { ok: false, reason: 'tooBig' }
}

type Decoded = HTMLImageElement | ImageBitmap

function sizeOf(picture: Decoded): { readonly width: number; readonly height: number } {
  if (picture instanceof ImageBitmap) return picture
  const { naturalWidth: width, naturalHeight: height } = picture
  // An SVG without a size of its own decodes to 0 by 0.
  return width > 0 ? { width, height } : { width: 800, height: 600 }
}

async function decode(file: File): Promise<Decoded | null> {
  if (file.type === 'image/svg+xml') return decodeSvg(file)
  try {
    return await createImageBitmap(file)
  } catch {
    // Not an image that this browser can read.
    return null
  }
}

/** Scripts in an SVG do not run in an image. */
async function decodeSvg(file: File): Promise<HTMLImageElement | null> {
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

interface Painting {
  readonly w: number
  readonly h: number
  readonly quality: number
}

/** WebP keeps transparency at the size of a JPEG; a browser that cannot write it gives PNG. */
function encode(picture: Decoded, { w, h, quality }: Painting): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = w
  canvas.height = h
  const context = canvas.getContext('2d')
  if (context === null) return Promise.resolve(null)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, w, h)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/webp', quality)
  })
}
