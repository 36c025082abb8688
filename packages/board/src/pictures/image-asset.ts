import { AssetRecordType, type TLAsset } from 'tldraw'
import { shrinkImage, type ShrinkResult } from './shrink-image.ts'

/** Makes the record of an image from a file, with the image itself in it. */
export async function imageAsset(
  file: File,
): Promise<{ readonly ok: true; readonly asset: TLAsset } | Extract<ShrinkResult, { ok: false }>> {
  const result = await shrinkImage(file)
  if (!result.ok) return result
  const { src, width, height, mimeType } = result.image
  const asset = AssetRecordType.create({
    id: AssetRecordType.createId(),
    type: 'image',
    props: { name: file.name, src, w: width, h: height, mimeType, isAnimated: false },
    meta: {},
  })
  return { ok: true, asset }
}
