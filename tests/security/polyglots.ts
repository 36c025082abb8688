import { SAMPLE_IMAGES, joined } from '@amtsweg/server/testing'

/** A file that is an image for one program and something else for another. */
export interface Polyglot {
  readonly name: string
  readonly data: Uint8Array<ArrayBuffer>
  /** Whether it is whole as an image of a type that is stored: then only how it is served stands against it. */
  readonly isImage: boolean
}

const { 'image/png': png, 'image/jpeg': jpeg, 'image/webp': webp } = SAMPLE_IMAGES

const HTML =
  '<!doctype html><html><script>window.__ran=["polyglot"];alert(1)</script><img src=x onerror=alert(1)>'
const SCRIPT = '*/;window.__ran=["polyglot"];alert(1);/*'
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"><script>alert(1)</script></svg>`
const PDF = '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n%%EOF'

const bytes = (text: string) => new TextEncoder().encode(text)

const be32 = (value: number) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)

/** A chunk of a PNG; what nobody knows is passed over, and its check sum with it. */
function pngChunk(name: string, text: string): Uint8Array {
  return joined(be32(text.length), bytes(name), bytes(text), be32(0))
}

function jpegSegment(marker: number, text: string): Uint8Array {
  const length = text.length + 2
  return joined(Uint8Array.of(0xff, marker, length >> 8, length & 0xff), bytes(text))
}

function webpWithChunk(text: string): Uint8Array<ArrayBuffer> {
  const even = text.length % 2 === 0 ? text : `${text} `
  const length = be32(even.length).toReversed()
  const image = joined(webp, bytes('EVIL'), length, bytes(even))
  new DataView(image.buffer).setUint32(4, image.length - 8, true)
  return image
}

/** What has been opened as something else than it said, on other servers. */
export const POLYGLOTS: readonly Polyglot[] = [
  { name: 'GIF and HTML', data: joined(bytes(`GIF89a/*${HTML}`)), isImage: false },
  { name: 'GIF and script', data: joined(bytes(`GIF89a=1;${SCRIPT}`)), isImage: false },
  { name: 'SVG with script', data: joined(bytes(SVG)), isImage: false },
  { name: 'SVG behind a mark of byte order', data: joined(bytes(`\uFEFF${SVG}`)), isImage: false },
  { name: 'HTML', data: joined(bytes(HTML)), isImage: false },
  { name: 'PDF with script', data: joined(bytes(PDF)), isImage: false },
  { name: 'PDF behind a JPEG', data: joined(jpeg, bytes(PDF)), isImage: false },
  { name: 'PNG with HTML behind its end', data: joined(png, bytes(HTML)), isImage: false },
  { name: 'JPEG with HTML behind its end', data: joined(jpeg, bytes(HTML)), isImage: false },
  { name: 'WebP with HTML behind its end', data: joined(webp, bytes(HTML)), isImage: false },
  { name: 'PNG and zip', data: joined(png, bytes('PK\u0003\u0004')), isImage: false },
  { name: 'HTML before a PNG', data: joined(bytes(HTML), png), isImage: false },
  {
    name: 'JPEG with HTML in a comment',
    data: joined(jpeg.subarray(0, 2), jpegSegment(0xfe, HTML), jpeg.subarray(2)),
    isImage: false,
  },
  {
    name: 'PNG with HTML in a text',
    data: joined(png.subarray(0, 33), pngChunk('tEXt', HTML), png.subarray(33)),
    isImage: false,
  },
  {
    name: 'JPEG with HTML in its colour profile',
    data: joined(jpeg.subarray(0, 2), jpegSegment(0xe2, HTML), jpeg.subarray(2)),
    isImage: true,
  },
  {
    name: 'JPEG that is a script but for its head',
    data: joined(jpeg.subarray(0, 2), jpegSegment(0xe0, SCRIPT), jpeg.subarray(2)),
    isImage: true,
  },
  {
    name: 'PNG with HTML in a chunk that nobody knows',
    data: joined(png.subarray(0, 33), pngChunk('evIl', HTML), png.subarray(33)),
    isImage: true,
  },
  { name: 'WebP with HTML in a chunk that nobody knows', data: webpWithChunk(HTML), isImage: true },
]
