import { hashOfSource } from '@amtsweg/board/schema'
import type { BoardRecord } from '../boards/board-document.ts'
import type { ImageStore } from '../storage/image-store.ts'

/** Bytes of images that go into one picture; the others are named as missing. Each is held some times over while it is made. */
const MAX_BYTES = 64 * 1024 * 1024

/** The records of a board with its stored images within them, for whoever draws without asking a server. */
export async function withImages(
  records: readonly BoardRecord[],
  { board, images }: { readonly board: string; readonly images: ImageStore },
): Promise<readonly BoardRecord[]> {
  const used = new Set(
    records.flatMap((record) =>
      record.typeName === 'shape' && 'assetId' in record.props ? [record.props.assetId] : [],
    ),
  )
  let left = MAX_BYTES
  const filled: BoardRecord[] = []
  for (const record of records) {
    const isShown = record.typeName === 'asset' && record.type === 'image' && used.has(record.id)
    const hash = isShown ? hashOfSource(record.props.src) : null
    const image = hash === null ? null : await images.get(board, hash)
    if (!isShown || image === null || image.data.length > left) {
      filled.push(record)
      continue
    }
    left -= image.data.length
    const src = `data:${image.type};base64,${Buffer.from(image.data).toString('base64')}`
    filled.push({ ...record, props: { ...record.props, src } })
  }
  return filled
}
