import { decompress } from 'wawoff2'

let last: Promise<unknown> = Promise.resolve()

/** The TrueType or OpenType font within a WOFF2 file. Rejects when there is none. */
export function unpackFont(woff2: Uint8Array): Promise<Buffer> {
  // The library hands out its own memory, which its next call writes over, some turns after it is done: one after the other.
  const font = last.then(async () => Buffer.from(await decompress(woff2)))
  last = font.catch(() => undefined)
  return font
}
