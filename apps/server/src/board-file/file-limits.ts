/** Limits of a board's file, each with its unit and its reason. */
export const FILE_LIMITS = {
  /** Bytes of a file that is opened. A board of 1,000 cards and 50 images has some 20 MB. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of all that is in it, unpacked: a few kilobytes of a zip can stand for gigabytes. */
  unpackedBytes: 128 * 1024 * 1024,
  /** Bytes of one text in it, unpacked: a board of 20,000 records has some 20 MB without its images. */
  textBytes: 32 * 1024 * 1024,
  /** Files in it: the board, its images, its history. */
  entries: 5_000,
  /** Earlier states that are handed out and taken in: the named ones, and of the others the latest. */
  states: 100,
} as const

/** Bytes that are unpacked at once: a thousandfold of it is the most that they can become. */
export const SLICE_BYTES = 16 * 1024
