import type { AnyRecord } from '@amtsweg/sync'

/** A record that nobody has checked. */
type EvilRecord = AnyRecord & Readonly<Record<string, unknown>>

/** Where shapes go: below the map of a template, each in a cell of its own. */
interface Place {
  readonly page: string
  readonly at: number
}

/** The place of a shape among its siblings, before those of a template. */
export function fractionalIndex(at: number): string {
  return `aZ${String(at).padStart(4, '0')}V`
}

/** A note with a paragraph for each of these texts. */
export function evilNote(place: Place, texts: readonly string[]): EvilRecord {
  return noteOf('note', place, {
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  })
}

/** A note whose words lead to these addresses, which stand in every other attribute, too. */
export function evilLinks(place: Place, addresses: readonly string[]): EvilRecord {
  return noteOf('links', place, {
    content: addresses.map((href) => {
      const attrs = { href, target: '_self', class: href, rel: href, style: href, onclick: href }
      const marks = [{ type: 'link', attrs }]
      return { type: 'paragraph', attrs, content: [{ type: 'text', text: 'Link', marks }] }
    }),
  })
}

/** An image and a bookmark with a picture that come from this address. */
export function evilAssets(at: number, src: string): readonly EvilRecord[] {
  const asset = { typeName: 'asset', meta: {} }
  const image = { name: src, src, w: 1, h: 1, mimeType: src, isAnimated: false }
  const bookmark = { title: src, description: src, image: src, favicon: src, src }
  return [
    { ...asset, id: imageId(at), type: 'image', props: image },
    { ...asset, id: bookmarkId(at), type: 'bookmark', props: bookmark },
  ]
}

/** What shows the assets of this place, leads to the same address, or has it as its name. */
export function evilShapes(place: Place, text: string): readonly EvilRecord[] {
  const shown = { w: 100, h: 100, url: text }
  const image = { playing: true, crop: null, flipX: false, flipY: false, altText: text }
  return [
    shapeOf('image', place, { ...shown, url: '', assetId: imageId(place.at), ...image }),
    shapeOf('bookmark', place, { ...shown, url: '', assetId: bookmarkId(place.at) }),
    shapeOf('embed', place, shown),
    shapeOf('frame', place, { w: 100, h: 100, name: text, color: 'black' }),
  ]
}

/** What is well formed and would only have to be shown for another host to be asked. */
export function foreignShapes(page: string): readonly EvilRecord[] {
  const place = { page, at: 9000 }
  const src = 'https://evil.example/foreign'
  const link = 'https://example.org/'
  const bookmark = { title: src, description: src, image: src, favicon: src, src: link }
  const url = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
  return [
    { id: bookmarkId(9000), typeName: 'asset', type: 'bookmark', props: bookmark, meta: {} },
    shapeOf('bookmark', place, { w: 100, h: 100, url: link, assetId: bookmarkId(9000) }),
    shapeOf('embed', place, { w: 100, h: 100, url }),
    shapeOf('video', place, {
      w: 100,
      h: 100,
      time: 0,
      playing: true,
      autoplay: true,
      url: '',
      altText: '',
      assetId: null,
    }),
  ]
}

const imageId = (at: number) => `asset:image-${at}`
const bookmarkId = (at: number) => `asset:bookmark-${at}`

function noteOf(name: string, place: Place, { content }: { readonly content: readonly object[] }) {
  return shapeOf(
    'note',
    place,
    {
      color: 'black',
      labelColor: 'black',
      size: 's',
      font: 'sans',
      scale: 1,
      url: '',
      align: 'start',
      verticalAlign: 'start',
      fontSizeAdjustment: 0,
      growY: 0,
      richText: { type: 'doc', content },
    },
    name,
  )
}

function shapeOf(type: string, { page, at }: Place, props: object, name = type): EvilRecord {
  return {
    id: `shape:${name}-${at}`,
    typeName: 'shape',
    type,
    x: (at % 25) * 260,
    y: 3000 + Math.floor(at / 25) * 260,
    rotation: 0,
    index: fractionalIndex(at),
    parentId: page,
    isLocked: false,
    opacity: 1,
    props,
    meta: {},
  }
}
