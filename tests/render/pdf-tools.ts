import { execFileSync } from 'node:child_process'
import { hasTool } from '../run/ensure-tools.ts'

/** Whether poppler is there, with which PDFs are opened. */
export const hasPoppler = hasTool('pdffonts') && hasTool('pdftotext') && hasTool('pdfinfo')

/** Runs a program and gives what it says. */
export function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

/** Whether each font of a PDF is embedded, by its name: `yes` or `no`. */
export function fontsOf(path: string): ReadonlyMap<string, string> {
  const lines = run('pdffonts', path).trim().split('\n').slice(2)
  return new Map(
    lines.map((line) => {
      const [, name = '', embedded = ''] =
        /^(\S+).*?\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s/.exec(line) ?? []
      return [name, embedded]
    }),
  )
}

/** Width and height of each page in millimetres, to a tenth. */
export function pagesOf(path: string): readonly string[] {
  const text = run('pdfinfo', '-box', '-f', '1', '-l', '9999', path)
  return [...text.matchAll(/Page +\d+ MediaBox: +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+)/g)].map(
    ([, left, bottom, right, top]) => {
      const mm = (from = '0', to = '0') => (((Number(to) - Number(from)) * 25.4) / 72).toFixed(1)
      return `${mm(left, right)} x ${mm(bottom, top)}`
    },
  )
}

/** Text without what breaks lines and words. */
export function letters(text: string): string {
  return text.replaceAll(/\s|[\u200B-\u200F\u202A-\u202E]|\uFE0F/g, '')
}
