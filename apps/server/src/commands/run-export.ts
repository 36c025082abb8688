import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { done, refused } from './command.ts'
import type { CommandRun } from './command.ts'
import { EXPORT_FORMATS, readExportWords, readLink, type ExportWords } from './export-words.ts'

/** Milliseconds for one board; the server itself gives a picture a minute. */
const PATIENCE = 150_000

/**
 * `amtsweg export <link>... --format <format> --out <file>`: saves boards by their links, from any server. It asks the
 * server's interface, so it needs no data folder; the key in the link is its right, and is printed nowhere.
 */
export const runExport: CommandRun = async (words) => {
  const wanted = readExportWords(words)
  if (wanted === null) {
    return words.length > 0 && !words.includes('--format')
      ? refused(`Say --format ${EXPORT_FORMATS.join('|')} and --out.`)
      : null
  }
  const isFolder = await isFolderPath(wanted)
  if (isFolder) await mkdir(wanted.out, { recursive: true })
  const taken = new Set<string>()
  let failed = 0
  for (const [at, link] of wanted.links.entries()) {
    const place = `${at + 1}/${wanted.links.length}`
    const saved = await save(link, wanted, { isFolder, taken })
    if (!saved.ok) failed += 1
    say(`${place} ${saved.sentence}`)
  }
  const count = wanted.links.length - failed
  const sentence = `${count} of ${wanted.links.length} boards saved.`
  return failed === 0 ? done(sentence) : refused(sentence)
}

/** Progress is for who watches; what counts is the exit code and the last line. */
function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

async function isFolderPath({ out, links }: ExportWords): Promise<boolean> {
  if (links.length > 1 || out.endsWith('/')) return true
  return await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

interface Saved {
  readonly ok: boolean
  readonly sentence: string
}

async function save(
  link: string,
  { format, out, wishes }: ExportWords,
  { isFolder, taken }: { readonly isFolder: boolean; readonly taken: Set<string> },
): Promise<Saved> {
  const target = readLink(link)
  if (target === null) return { ok: false, sentence: 'This is no link of a board.' }
  const query = new URLSearchParams([...wishes]).toString()
  const call = format.startsWith('report.') ? format : `export.${format}`
  const address = `${target.board}/${call}${query === '' ? '' : `?${query}`}`
  try {
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${target.key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (!response.ok) return { ok: false, sentence: await whyNot(response) }
    const name = freeName(nameIn(response) ?? `board.${format}`, taken)
    const file = isFolder ? join(out, name) : out
    const bytes = Buffer.from(await response.arrayBuffer())
    await writeFile(file, bytes)
    const missing = missingIn(response)
    const lacks = missing.length === 0 ? '' : `; not in the picture: ${missing.join(', ')}`
    return { ok: true, sentence: `${file} (${bytes.length} bytes)${lacks}` }
  } catch (error) {
    // The network and the disk both fail with errors whose messages say what and where, without the key.
    const why = error instanceof Error ? error.message : 'unknown'
    return { ok: false, sentence: `Not saved: ${why}` }
  }
}

async function whyNot(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null)
  const message = /"message":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(body))?.[1]
  return `Not saved: ${message ?? `the server answered ${response.status}`}`
}

/** A server's word is not trusted with a place on this disk: only the last part of the name counts. */
function nameIn(response: Response): string | null {
  const header = response.headers.get('content-disposition') ?? ''
  const name = basename(/filename="([^"]+)"/.exec(header)?.[1] ?? '')
  return name === '' || name.startsWith('.') ? null : name
}

function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)]
  let free = name
  for (let count = 2; taken.has(free); count += 1) free = `${stem}-${count}${ending}`
  taken.add(free)
  return free
}

function missingIn(response: Response): readonly string[] {
  const header = response.headers.get('amtsweg-not-drawn')
  if (header === null) return []
  const list: unknown = JSON.parse(decodeURIComponent(header))
  if (!Array.isArray(list)) return []
  return list.map((each) => JSON.stringify(each))
}
