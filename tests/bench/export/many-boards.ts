import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import * as v from 'valibot'
import { startProcess } from '../sync/server-process.ts'

const MAIN = join(import.meta.dirname, '../../../apps/server/src/main.ts')
const CLI = join(import.meta.dirname, '../../../apps/server/src/cli.ts')

const madeSchema = v.object({ links: v.object({ viewer: v.string() }) })

/** How one call of the command line went. */
export interface ManyBoards {
  readonly format: string
  readonly seconds: number
  readonly files: number
  readonly exitCode: number
  readonly lastLine: string
}

/** Saves so many boards of a real server in one call of the command line, once for each format. */
export async function manyBoards(
  count: number,
  formats: readonly string[],
): Promise<readonly ManyBoards[]> {
  const folder = mkdtempSync(join(tmpdir(), 'amtsweg-bench-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Amtsweg</title>')
  const server = await startProcess([MAIN, folder], {
    PORT: '0',
    HOST: '127.0.0.1',
    AMTSWEG_DATA: folder,
  })
  try {
    const links: string[] = []
    for (let number = 1; number <= count; number += 1) {
      const response = await fetch(`http://127.0.0.1:${server.port}/api/boards`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ title: `Verfahren ${number}`, template: 'baugenehmigung' }),
      })
      links.push(v.parse(madeSchema, await response.json()).links.viewer)
    }
    const results: ManyBoards[] = []
    for (const format of formats) {
      const out = join(folder, `out-${format}`)
      const start = performance.now()
      const args = [CLI, 'export', ...links, '--format', format, '--out', `${out}/`]
      const { exitCode, lastLine } = await called(args)
      const seconds = (performance.now() - start) / 1000
      results.push({ format, seconds, files: readdirSync(out).length, exitCode, lastLine })
    }
    return results
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

function called(
  args: readonly string[],
): Promise<{ readonly exitCode: number; readonly lastLine: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, (error, stdout, stderr) => {
      const text = error === null ? stdout : stderr
      resolve({ exitCode: child.exitCode ?? -1, lastLine: text.trim().split('\n').at(-1) ?? '' })
    })
  })
}
