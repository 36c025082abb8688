import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const texts = join(import.meta.dirname, '../../LICENSES')
const output = join(import.meta.dirname, 'dist/licenses.txt')

/** Name of the file in which Vite lists the libraries of the pages. */
export const LIBRARIES = 'licenses.txt'

/**
 * Completes the list of libraries by the licences of what is no library: the canvas with its
 * verbatim text, fonts and icons. The pages must not be handed on without them.
 */
export function licensesPlugin(): Plugin {
  return {
    name: 'amtsweg-licenses',
    apply: 'build',
    enforce: 'post',
    closeBundle() {
      const own = readdirSync(texts)
        .sort()
        .map((file) => `${file}\n\n${readFileSync(join(texts, file), 'utf8')}`)
      const libraries = readFileSync(output, 'utf8')
      writeFileSync(output, [...own, libraries].join(`\n\n${'='.repeat(72)}\n\n`))
    },
  }
}
