import { setImmediate as nextTurn } from 'node:timers/promises'
import { Unzip, UnzipInflate, UnzipPassThrough, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { FILE_LIMITS, SLICE_BYTES } from './file-limits.ts'

/** A file within a zip. */
export interface PackedFile {
  /** With `/` between folders. */
  readonly name: string
  readonly data: Uint8Array
}

/** The files of a zip by name, or why it is not taken. */
export type Unpacked =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly reason: 'not_a_zip' | 'too_large' }

/** What is packed already gains nothing. */
const PACKED_ALREADY = /\.(?:png|jpe?g|webp|gif|avif)$/

/** Packs files, one after the other, so that other boards get their turn in between. */
export async function packFiles(
  files: Iterable<PackedFile> | AsyncIterable<PackedFile>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    chunks.push(chunk)
  })
  for await (const { name, data } of files) {
    const file = PACKED_ALREADY.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name)
    zip.add(file)
    file.push(data, true)
    await nextTurn()
  }
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}

/**
 * Unpacks a zip of somebody. What it says of its own sizes is not believed: it is unpacked slice by slice and given up at the
 * first byte too many.
 */
export async function unpackFiles(bytes: Uint8Array): Promise<Unpacked> {
  const files = new Map<string, Uint8Array[]>()
  let size = 0
  const state: { fault: 'not_a_zip' | 'too_large' | null } = { fault: null }
  const unzip = new Unzip((file) => {
    if (files.has(file.name)) state.fault = 'not_a_zip'
    if (files.size >= FILE_LIMITS.entries) state.fault = 'too_large'
    if (state.fault !== null) return
    const chunks: Uint8Array[] = []
    files.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error !== null) state.fault ??= 'not_a_zip'
      if (state.fault !== null) return
      size += chunk.length
      if (size > FILE_LIMITS.unpackedBytes) state.fault = 'too_large'
      else chunks.push(chunk.slice())
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  try {
    for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
      const end = start + SLICE_BYTES
      unzip.push(bytes.subarray(start, end), end >= bytes.length)
      if (state.fault !== null) break
      if ((start / SLICE_BYTES) % 16 === 15) await nextTurn()
    }
  } catch {
    // Whatever the library says of a garbled file: it is none.
    state.fault ??= 'not_a_zip'
  }
  if (state.fault === null && files.size === 0) state.fault = 'not_a_zip'
  if (state.fault !== null) return { ok: false, reason: state.fault }
  const joined = [...files].map(([name, chunks]) => [name, Buffer.concat(chunks)] as const)
  return { ok: true, files: new Map(joined) }
}
