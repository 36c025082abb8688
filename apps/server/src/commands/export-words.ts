/** Formats that a board is exported in, as the interface's addresses end; what is no report is an export there. */
export const EXPORT_FORMATS = [
  'png',
  'svg',
  'pdf',
  'csv',
  'json',
  'md',
  'mmd',
  'cjml',
  'report.pdf',
  'report.docx',
] as const
type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What is handed on to the interface, which checks it. */
const WISHES = [
  'what',
  'page',
  'journey',
  'language',
  'background',
  'drawings',
  'lanes',
  'scale',
  'width',
  'paper',
  'dpi',
  'sheet',
] as const

/** What somebody wants to have exported. */
export interface ExportWords {
  readonly links: readonly string[]
  readonly format: ExportFormat
  /** A file; for several boards a folder. */
  readonly out: string
  readonly wishes: ReadonlyMap<string, string>
}

/** Reads the words of `amtsweg export`; `null` when they do not fit. */
export function readExportWords(words: readonly string[]): ExportWords | null {
  const links: string[] = []
  const options = new Map<string, string>()
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith('--')) {
      links.push(word)
      continue
    }
    const value = words[at + 1]
    if (value === undefined || value.startsWith('--')) return null
    options.set(word.slice(2), value)
    at += 1
  }
  const format = EXPORT_FORMATS.find((each) => each === options.get('format'))
  const out = options.get('out')
  if (format === undefined || out === undefined || links.length === 0) return null
  const wishes = new Map([...options].filter(([name]) => name !== 'format' && name !== 'out'))
  const known: readonly string[] = WISHES
  return [...wishes.keys()].every((name) => known.includes(name))
    ? { links, format, out, wishes }
    : null
}

/** Where a link leads: the interface of its board, and the key to it. `null` for what is no link of a board. */
export function readLink(link: string): { readonly board: string; readonly key: string } | null {
  if (!URL.canParse(link)) return null
  const { protocol, origin, pathname, hash } = new URL(link)
  const match = /^(.*)\/b\/([\w-]{22})$/.exec(pathname)
  const key = hash.slice(1)
  if (match === null || !/^https?:$/.test(protocol) || !/^[\w-]{22,}$/.test(key)) return null
  const [, path = '', id = ''] = match
  return { board: `${origin}${path}/api/boards/${id}`, key }
}
