import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FontFace } from './fonts.ts'

const written = new Map<FontFace, string>()
let folder: string | null = null

/**
 * Has the files lie at `path`, where nothing is yet: a folder that is made with the first of them, and that the caller
 * removes, since a thread that is ended cannot. Without this the folder goes with the process.
 */
export function keepFontFilesIn(path: string): void {
  folder = path
}

/** Where faces lie as files, for what reads fonts from files only. */
export function fontPaths(faces: readonly FontFace[]): readonly string[] {
  return faces.map((face) => {
    const known = written.get(face)
    if (known !== undefined) return known
    const path = join(ownFolder(), `${written.size}.ttf`)
    writeFileSync(path, face.ttf)
    written.set(face, path)
    return path
  })
}

function ownFolder(): string {
  if (folder === null) {
    const own = join(tmpdir(), `amtsweg-fonts-${randomUUID()}`)
    process.once('exit', () => rmSync(own, { recursive: true, force: true }))
    folder = own
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
