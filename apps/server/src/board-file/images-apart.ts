import { createHash } from 'node:crypto'
import { hashOfSource, imageSource } from '@amtsweg/board/schema'
import * as v from 'valibot'
import { readImage } from '../images/read-image.ts'
import type { StoredImage } from '../storage/image-store.ts'
import type { PackedFile } from './zip.ts'

/** Folder of the images in a board's file. */
const FOLDER = 'assets/'

/** Types of images that a board holds, with the ending that a file of each has. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
}

const IMAGE = /^data:(image\/[a-z]+);base64,([A-Za-z\d+/]+={0,2})$/

/** An image within records: the record that holds or names it, whatever else it says. */
const imageSchema = v.looseObject({
  typeName: v.literal('asset'),
  props: v.looseObject({ src: v.string() }),
})

/** Hashes of the stored images that records name. */
export function storedImagesOf(records: readonly unknown[]): ReadonlySet<string> {
  const hashes = records.flatMap((record) => {
    const asset = v.safeParse(imageSchema, record)
    return asset.success ? [hashOfSource(asset.output.props.src)] : []
  })
  return new Set(hashes.filter((hash) => hash !== null))
}

/**
 * Takes the images out of records and names the files that hold them in their place, so that they can be looked at in the file
 * and the same one stands there once. `stored` gives an image that stands beside the board. Anything else stays as it is.
 */
export async function takeImagesApart(
  records: readonly unknown[],
  stored: (hash: string) => Promise<StoredImage | null>,
): Promise<{
  readonly records: readonly unknown[]
  readonly images: ReadonlyMap<string, PackedFile>
}> {
  const images = new Map<string, PackedFile>()
  const apart: unknown[] = []
  for (const record of records) {
    const asset = v.safeParse(imageSchema, record)
    const file = asset.success ? await fileOf(asset.output.props.src, stored) : null
    if (!asset.success || file === null) {
      apart.push(record)
      continue
    }
    images.set(file.name, file)
    apart.push({ ...asset.output, props: { ...asset.output.props, src: file.name } })
  }
  return { records: apart, images }
}

async function fileOf(
  src: string,
  stored: (hash: string) => Promise<StoredImage | null>,
): Promise<PackedFile | null> {
  const storedHash = hashOfSource(src)
  if (storedHash !== null) {
    const image = await stored(storedHash)
    return image === null ? null : fileNamed(image.hash, image)
  }
  const [, type = '', base64 = ''] = IMAGE.exec(src) ?? []
  const data = Buffer.from(base64, 'base64')
  return fileNamed(createHash('sha256').update(data).digest('hex').slice(0, 32), { type, data })
}

function fileNamed(
  hash: string,
  { type, data }: { readonly type: string; readonly data: Uint8Array },
): PackedFile | null {
  const ending = ENDINGS[type]
  return ending === undefined ? null : { name: `${FOLDER}${hash}.${ending}`, data }
}

/**
 * Lets records name images as a board does, and gives the images that are to be stored beside it, those within records among them. An
 * image of a type that is not stored stays in its record; a record whose image is missing keeps the name, and shows none.
 */
export function putImagesBack<R>(
  records: readonly R[],
  files: ReadonlyMap<string, Uint8Array>,
): { readonly records: readonly R[]; readonly images: ReadonlyMap<string, StoredImage> } {
  const images = new Map<string, StoredImage>()
  const back = records.map((record) => {
    const asset = v.safeParse(imageSchema, record)
    if (!asset.success) return record
    const { src } = asset.output.props
    const data = src.startsWith(FOLDER) ? files.get(src) : undefined
    const whole = data === undefined ? sourceOfInline(src, images) : sourceOf(src, data, images)
    return whole === null ? record : { ...record, props: { ...asset.output.props, src: whole } }
  })
  return { records: back, images }
}

/** An image within its record, as in the file that a page makes of what is not stored yet, is stored, too: a large one would not pass as a record. */
function sourceOfInline(src: string, images: Map<string, StoredImage>): string | null {
  const [, , base64] = IMAGE.exec(src) ?? []
  const reading = base64 === undefined ? null : readImage(Buffer.from(base64, 'base64'))
  if (reading?.ok !== true) return null
  images.set(reading.image.hash, reading.image)
  return imageSource(reading.image.hash)
}

function sourceOf(name: string, data: Uint8Array, images: Map<string, StoredImage>): string | null {
  const reading = readImage(data)
  if (reading.ok) {
    images.set(reading.image.hash, reading.image)
    return imageSource(reading.image.hash)
  }
  const type = Object.entries(ENDINGS).find(([, ending]) => name.endsWith(`.${ending}`))?.[0]
  if (type === undefined) return null
  return `data:${type};base64,${Buffer.from(data).toString('base64')}`
}
