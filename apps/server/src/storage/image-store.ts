/** Types of images that are stored. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const

/** A type of image that is stored. */
export type ImageType = (typeof IMAGE_TYPES)[number]

/** An image of a board. */
export interface StoredImage {
  /** SHA-256 of the data, its first 128 bits, hex: the same image stands there once. */
  readonly hash: string
  readonly type: ImageType
  readonly data: Uint8Array
}

/** What became of an image. `full`: the board has as many images, or bytes of them, as it may have. */
type ImagePut = 'stored' | 'full' | 'unknown_board'

/** What the images of a board may be together. */
interface ImageQuota {
  readonly images: number
  readonly bytes: number
}

/** The images of boards, beside their documents. All implementations run `imageStoreContract`. */
export interface ImageStore {
  /** Stores an image; one that is there already is stored again at no cost, and counts as used. */
  put(board: string, image: StoredImage, quota: ImageQuota): Promise<ImagePut>
  get(board: string, hash: string): Promise<StoredImage | null>
  /** Hashes of a board's images, sorted. */
  hashes(board: string): Promise<readonly string[]>
  /** Gives a board the images of another. */
  copy(from: string, to: string): Promise<void>
  /** Says which images the board shows `now` (milliseconds since 1970); the others count as unused from then on, if they did not before. */
  markUsed(board: string, used: ReadonlySet<string>, now: number): Promise<void>
  /** Deletes what no board has shown since `before`. Returns how many. */
  removeUnused(before: number): Promise<number>
}
