import { createHash } from 'node:crypto'
import * as v from 'valibot'
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

/** An image within records: the record that holds it, whatever else it says. */
const imageSchema = v.looseObject({
  typeName: v.literal('asset'),
  props: v.looseObject({ src: v.string() }),
})

/**
 * Takes the images out of records and names the files that hold them in their place, so that they can be looked at in the file
 * and the same one stands there once. Anything else stays as it is.
 */
export function takeImagesApart(records: readonly unknown[]): {
  readonly records: readonly unknown[]
  readonly images: ReadonlyMap<string, PackedFile>
} {
  const images = new Map<string, PackedFile>()
  const apart = records.map((record) => {
    const asset = v.safeParse(imageSchema, record)
    if (!asset.success) return record
    const [, type = '', base64 = ''] = IMAGE.exec(asset.output.props.src) ?? []
    const ending = ENDINGS[type]
    if (ending === undefined) return record
    const data = Buffer.from(base64, 'base64')
    const hash = createHash('sha256').update(data).digest('hex').slice(0, 32)
    const name = `${FOLDER}${hash}.${ending}`
    images.set(name, { name, data })
    return { ...asset.output, props: { ...asset.output.props, src: name } }
  })
  return { records: apart, images }
}

/** Puts images back into records that name them. A record whose image is missing keeps the name, and shows none. */
export function putImagesBack<R>(
  records: readonly R[],
  files: ReadonlyMap<string, Uint8Array>,
): readonly R[] {
  return records.map((record) => {
    const asset = v.safeParse(imageSchema, record)
    if (!asset.success) return record
    const { src } = asset.output.props
    const type = Object.entries(ENDINGS).find(([, ending]) => src.endsWith(`.${ending}`))?.[0]
    const data = src.startsWith(FOLDER) ? files.get(src) : undefined
    if (type === undefined || data === undefined) return record
    const whole = `data:${type};base64,${Buffer.from(data).toString('base64')}`
    return { ...record, props: { ...asset.output.props, src: whole } }
  })
}
