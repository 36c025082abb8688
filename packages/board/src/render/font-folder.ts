import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FontFace } from './fonts.ts'

const written = new Map<FontFace, string>()
let folder: string | null = null

/** Where faces lie as files, for what reads fonts from files only. The folder goes when the process ends. */
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
  if (folder !== null) return folder
  const made = mkdtempSync(join(tmpdir(), 'amtsweg-fonts-'))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  folder = made
  return made
}
