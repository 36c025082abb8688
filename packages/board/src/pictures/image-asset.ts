import { AssetRecordType, type TLAsset, type TLAssetId } from 'tldraw'
import { shrinkImage, type ShrinkResult } from './shrink-image.ts'

/** Makes the record of an image from a file, without a source: it gets one when the image is stored. */
export async function imageAsset(
  file: File,
  id: TLAssetId = AssetRecordType.createId(),
): Promise<
  | { readonly ok: true; readonly asset: TLAsset; readonly image: Blob }
  | Extract<ShrinkResult, { ok: false }>
> {
  const result = await shrinkImage(file)
  if (!result.ok) return result
  const { blob, width, height } = result.image
  const asset = AssetRecordType.create({
    id,
    type: 'image',
    props: {
      name: file.name.slice(0, MAX_NAME),
      src: null,
      w: width,
      h: height,
      mimeType: blob.type,
      isAnimated: false,
      fileSize: blob.size,
    },
    meta: {},
  })
  return { ok: true, asset, image: blob }
}

/** Characters of a file's name that are kept; it is read out to those who do not see the image. */
const MAX_NAME = 200
