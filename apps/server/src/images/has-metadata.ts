import { assertNever } from '../assert-never.ts'
import type { ImageType } from '../storage/image-store.ts'

/**
 * Whether an image tells of place, time, device or author (Exif, XMP, IPTC, comments); `null` where it is not built as its type is,
 * or where something is hidden behind its end. The page's own images have none: they come from a canvas.
 */
export function hasMetadata(data: Uint8Array, type: ImageType): boolean | null {
  const parts = partsOf(data, type)
  if (parts === null) return null
  return parts.some((name) => METADATA[type].has(name))
}

/** Names of the parts of a file that hold metadata, by the type of the file. */
const METADATA: Readonly<Record<ImageType, ReadonlySet<string>>> = {
  // https://www.w3.org/TR/png-3/#11Chunks
  'image/png': new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']),
  // Application segments 1 (Exif, XMP), 3 to 12, 13 (IPTC) and 15, and comments: ITU-T T.81, B.1.1.3. 0 is JFIF, 2 a colour profile, 14 Adobe's colour transform.
  'image/jpeg': new Set(
    [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 30].map((at) => `${0xe0 + at}`),
  ),
  // https://developers.google.com/speed/webp/docs/riff_container
  'image/webp': new Set(['EXIF', 'XMP ']),
}

function partsOf(data: Uint8Array, type: ImageType): readonly string[] | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  switch (type) {
    case 'image/png':
      return pngChunks(view)
    case 'image/jpeg':
      return jpegSegments(view)
    case 'image/webp':
      return webpChunks(view)
    default:
      return assertNever(type)
  }
}

/** Bytes of a PNG before its first chunk, and of a chunk without its data. */
const PNG_HEAD = 8
const PNG_CHUNK = 12

function pngChunks(view: DataView): readonly string[] | null {
  const names: string[] = []
  let at = PNG_HEAD
  while (at + PNG_CHUNK <= view.byteLength) {
    const name = word(view, at + 4)
    names.push(name)
    at += PNG_CHUNK + view.getUint32(at)
    if (name === 'IEND') return at === view.byteLength ? names : null
  }
  return null
}

/** Bytes of a RIFF file before its first chunk, and of a chunk's head. */
const RIFF_HEAD = 12
const RIFF_CHUNK = 8

function webpChunks(view: DataView): readonly string[] | null {
  const size = view.byteLength
  if (size < RIFF_HEAD + RIFF_CHUNK) return null
  const declared = view.getUint32(4, true) + RIFF_CHUNK
  // An odd last chunk may be filled up by one byte.
  if (declared !== size && declared + (declared % 2) !== size) return null
  const names: string[] = []
  let at = RIFF_HEAD
  while (at + RIFF_CHUNK <= declared) {
    names.push(word(view, at))
    const length = view.getUint32(at + 4, true)
    at += RIFF_CHUNK + length + (length % 2)
  }
  return at >= declared && at <= size + 1 ? names : null
}

/** Marker of a JPEG's scan, after which there is the picture itself, and of its end. */
const JPEG_SCAN = 0xda
const JPEG_END = 0xffd9

function jpegSegments(view: DataView): readonly string[] | null {
  const end = view.byteLength - 2
  if (end < 4 || view.getUint16(end) !== JPEG_END) return null
  const markers: string[] = []
  let at = 2
  while (at + 4 <= end) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    markers.push(`${marker}`)
    // A scan is followed by the picture itself; what a progressive image has behind it are tables and scans.
    if (marker === JPEG_SCAN) return isPicture(view, at + 2) ? markers : null
    const length = view.getUint16(at + 2)
    if (length < 2) return null
    at += 2 + length
  }
  return null
}

/** Whether nothing but scans and tables stands between the first scan and the end. */
function isPicture(view: DataView, start: number): boolean {
  const end = view.byteLength - 2
  for (let at = start; at < end; at += 1) {
    if (view.getUint8(at) !== 0xff) continue
    const marker = view.getUint8(at + 1)
    // 0: an escaped 255; 255: filling; D0 to D7: a restart; C4, DA, DB, DD: tables and scans.
    const isOurs = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)
    if (!isOurs && ![0xc4, JPEG_SCAN, 0xdb, 0xdd].includes(marker)) return false
  }
  return true
}

function word(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}
