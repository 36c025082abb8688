import { Transformer } from '@napi-rs/image'
import { Resvg } from '@resvg/resvg-js'
import type { SvgNode } from '../drawing/svg-node.ts'
import type { Picture, PictureItem } from './picture.ts'

const DATA_URL = /^data:(image\/[\w.+-]+)(?:;[\w=-]+)*?(;base64)?,(.*)$/s
/** What every program reads that takes images at all. */
const PLAIN_TYPES = new Set(['image/png', 'image/jpeg'])

/**
 * The same picture with all images as PNG or JPEG: neither resvg nor PDF knows WebP, in which the canvas keeps them.
 * What cannot be read is left out and named.
 */
export async function withReadableImages(picture: Picture): Promise<Picture> {
  const notDrawn = [...picture.notDrawn]
  const items: PictureItem[] = []
  for (const item of picture.items) {
    const node = await readable(item.node)
    if (node === null) notDrawn.push({ reason: 'image', type: 'image', shapeId: '', detail: '' })
    else items.push(node === item.node ? item : { ...item, node })
  }
  return { ...picture, items, notDrawn }
}

async function readable(node: SvgNode): Promise<SvgNode | null> {
  if (node.tag === 'image') {
    const href = await plainImage(String(node.attributes['href'] ?? ''))
    return href === null ? null : { ...node, attributes: { ...node.attributes, href } }
  }
  if (!holdsImage(node)) return node
  const children: (SvgNode | string)[] = []
  for (const child of node.children) {
    const kept = typeof child === 'string' ? child : await readable(child)
    if (kept === null) return null
    children.push(kept)
  }
  return { ...node, children }
}

function holdsImage(node: SvgNode): boolean {
  return (
    node.tag === 'image' ||
    node.children.some((child) => typeof child !== 'string' && holdsImage(child))
  )
}

/** The image as a data URL of PNG or JPEG; `null` for what cannot be read. */
async function plainImage(source: string): Promise<string | null> {
  const match = DATA_URL.exec(source)
  if (match === null) return null
  const [, type = '', isBase64, body = ''] = match
  const bytes = Buffer.from(
    isBase64 === undefined ? decodeURIComponent(body) : body,
    isBase64 === undefined ? 'utf8' : 'base64',
  )
  try {
    if (type === 'image/svg+xml') return pngUrl(new Resvg(bytes.toString()).render().asPng())
    // Decoding tells whether it is what it says; a JPEG is kept as it is, for it is smaller.
    const png = await new Transformer(bytes).png()
    return PLAIN_TYPES.has(type) ? `data:${type};base64,${bytes.toString('base64')}` : pngUrl(png)
  } catch {
    // The one thing that these throw for: bytes that are no image they know.
    return null
  }
}

function pngUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`
}
