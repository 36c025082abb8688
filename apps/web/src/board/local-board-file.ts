import * as v from 'valibot'
import type { ImageUploads } from './images/image-uploads.ts'
import type { LiveBoard } from './live-board.ts'

/** A record of an image that is not stored beside the board yet. */
const waitingSchema = v.looseObject({
  id: v.string(),
  typeName: v.literal('asset'),
  type: v.literal('image'),
  props: v.looseObject({ src: v.nullable(v.literal('')) }),
})

/**
 * A whole board as this window has it, stored or not, in the form of the server's `export.json`: it opens as a board of
 * its own, with the images that are still on their way within it. What cannot be shown, that which the server refused among it, is in it
 * all the same (`unreadable`).
 */
export async function localBoardFile(
  { raw, record, schema }: Pick<LiveBoard, 'raw' | 'record' | 'schema'>,
  about: {
    readonly title: string
    readonly language: 'de' | 'en'
    /** `null` while that is not loaded. */
    readonly images: Pick<ImageUploads, 'preview'> | null
  },
): Promise<string> {
  const { title, language, images } = about
  const records: unknown[] = []
  const unreadable: unknown[] = []
  for (const [id, value] of Object.entries(raw())) {
    const checked = record(id)
    if (checked.ok) records.push(await withImage(checked.record, images))
    else unreadable.push({ id, reason: checked.reason, value })
  }
  const file = { schema: 'amtsweg-board/1', title, language, records, unreadable }
  return `${JSON.stringify({ ...file, recordSchema: schema }, null, 2)}\n`
}

async function withImage(
  record: object,
  images: Pick<ImageUploads, 'preview'> | null,
): Promise<object> {
  const waiting = v.safeParse(waitingSchema, record)
  if (!waiting.success || images === null) return record
  const src = await images.preview(waiting.output.id)
  return src === null ? record : { ...record, props: { ...waiting.output.props, src } }
}
