import type { ImageStore, StoredImage } from './image-store.ts'

interface Kept extends StoredImage {
  readonly unusedSince: number | null
}

/** The fake of the images; `has` knows the boards. */
export function memoryImageStore(has: (board: string) => boolean): ImageStore {
  const images = new Map<string, ReadonlyMap<string, Kept>>()
  const imagesOf = (board: string) => (has(board) ? images.get(board) : undefined) ?? new Map()
  const all = (board: string): readonly Kept[] => [...imagesOf(board).values()]
  const set = (board: string, kept: readonly Kept[]) => {
    images.set(board, new Map(kept.map((image) => [image.hash, image])))
  }
  return {
    async put(board, image, quota) {
      if (!has(board)) return 'unknown_board'
      const others = all(board).filter(({ hash }) => hash !== image.hash)
      const isNew = others.length === all(board).length
      const bytes = others.reduce((sum, { data }) => sum + data.length, image.data.length)
      if (isNew && (others.length >= quota.images || bytes > quota.bytes)) return 'full'
      set(board, [...others, { ...image, unusedSince: null }])
      return 'stored'
    },
    async get(board, hash) {
      const image = all(board).find((each) => each.hash === hash)
      return image === undefined ? null : { hash, type: image.type, data: image.data }
    },
    hashes: async (board) =>
      all(board)
        .map(({ hash }) => hash)
        .sort(),
    async copy(from, to) {
      set(to, [...all(to), ...all(from).map((image) => ({ ...image, unusedSince: null }))])
    },
    async markUsed(board, used, now) {
      const marked = all(board).map((image) => {
        const unusedSince = used.has(image.hash) ? null : (image.unusedSince ?? now)
        return { ...image, unusedSince }
      })
      set(board, marked)
    },
    async removeUnused(before) {
      let removed = 0
      for (const board of images.keys()) {
        const kept = all(board).filter(
          ({ unusedSince }) => unusedSince === null || unusedSince >= before,
        )
        removed += all(board).length - kept.length
        set(board, kept)
      }
      return removed
    },
  }
}
