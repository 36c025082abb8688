import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { loadavg } from 'node:os'
import * as v from 'valibot'
import { browserPictures } from './browser-pictures.ts'
import { manyBoards } from './many-boards.ts'
import { NODE_PICTURES } from './node-pictures.ts'

/** Cards and notes of the board that is held against plain tldraw. */
const COUNT = 300
/** Boards that the command line saves in one call. */
const BOARDS = 50

const MEASURE = join(import.meta.dirname, 'measure-picture.ts')
const measuredSchema = v.object({
  loaded: v.number(),
  first: v.number(),
  later: v.number(),
  megabytes: v.number(),
  detail: v.string(),
})

/**
 * `pnpm bench export`: pictures without a browser, beside those that Chromium makes of as many notes, and many boards in one
 * call. `code` is what a fresh process takes until it can draw, `first` its first picture, `later` the median of three more.
 */
export async function benchExport(): Promise<void> {
  console.log(`load before: ${loadavg()[0]?.toFixed(1)}\n`)
  line(['picture', 'code, ms', 'first, ms', 'later, ms', 'aim', 'MB at most', 'result'])
  for (const { name, first, later, detail } of await browserPictures(COUNT)) {
    line([name, '', ms(first), ms(later), '', '', detail])
  }
  for (const [at, { name, aim }] of NODE_PICTURES.entries()) {
    const said = execFileSync(process.execPath, [MEASURE, String(at)], {
      encoding: 'utf8',
      // As the server's thread has it.
      env: { ...process.env, NODE_ENV: 'production' },
    })
    const { loaded, first, later, megabytes, detail } = v.parse(measuredSchema, JSON.parse(said))
    line([
      name,
      ms(loaded),
      ms(first),
      ms(later),
      aim === null ? '' : ms(aim),
      ms(megabytes),
      detail,
    ])
  }
  console.log('')
  for (const each of await manyBoards(BOARDS, ['svg', 'pdf', 'report.pdf'])) {
    const { format, seconds, files, exitCode, lastLine } = each
    const time = `${seconds.toFixed(1)} s, ${ms((seconds * 1000) / BOARDS)} ms each`
    console.log(
      `${BOARDS} boards as ${format}: ${time}; ${files} files, exit code ${exitCode}: ${lastLine}`,
    )
  }
  console.log(`\nload after: ${loadavg()[0]?.toFixed(1)}`)
}

const WIDTHS = [36, 10, 11, 10, 8, 12] as const

function line(cells: readonly string[]): void {
  const set = cells.map((cell, at) => {
    const width = WIDTHS[at] ?? 0
    return at === 0 ? cell.padEnd(width) : cell.padStart(width)
  })
  console.log([...set.slice(0, -1), ` ${cells.at(-1)}`].join(''))
}

function ms(value: number): string {
  return Math.round(value).toLocaleString('en')
}
