import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join, relative } from 'node:path'
import { markdownOf } from './result.ts'
import type { Table } from './result.ts'

const RESULTS = join(import.meta.dirname, '../../load/RESULTS.md')

/** What stands between these lines is measured; the rest of the file is written by hand. */
const BEGIN = '<!-- measured -->'
const END = '<!-- /measured -->'

/** Puts the tables into the file with the results, with machine and versions. Returns its path. */
export function writeReport(tables: readonly Table[], seconds: number): string {
  const text = readFileSync(RESULTS, 'utf8')
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`${RESULTS} lacks its marks`)
  const measured = [factsLine(seconds), ...tables.map(markdownOf)].join('\n\n')
  writeFileSync(RESULTS, `${before}${BEGIN}\n\n${measured}\n\n${END}${after}`)
  return relative(process.cwd(), RESULTS)
}

function factsLine(seconds: number): string {
  const model = cpus()[0]?.model ?? 'unknown'
  const memory = Math.round(totalmem() / 1024 ** 3)
  const machine = `${cpus().length} cores (${model}), ${memory} GB`
  const date = new Date().toISOString().slice(0, 10)
  const versions = [
    `Node ${process.versions.node}`,
    ...['ws', 'yjs', '@hocuspocus/server', '@tldraw/sync-core'].map(
      (name) => `${name} ${versionOf(name)}`,
    ),
  ]
  return `${date}, ${machine}. ${versions.join(', ')}. The run took ${seconds} s.`
}

/** The version that the peers are run with. */
function versionOf(name: string): string {
  const file = join(import.meta.dirname, '../peers/node_modules', name, 'package.json')
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const hasVersion = typeof parsed === 'object' && parsed !== null && 'version' in parsed
  return hasVersion ? String(parsed.version) : 'unknown'
}
