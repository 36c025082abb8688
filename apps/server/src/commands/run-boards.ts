import type { BoardOverview } from '../storage/board-registry.ts'
import { done } from './command.ts'
import type { CommandRun } from './command.ts'
import { withStorage } from './with-storage.ts'

const HEAD = ['id', 'size', 'people', 'last change', 'expires', 'title'] as const

/** `amtsweg boards`: all boards, the one that ends first at the top. */
export const runBoards: CommandRun = (words, folder) => {
  if (words.length > 0) return null
  return withStorage(folder, async ({ boards }) => {
    const overview = await boards.overview()
    if (overview.length === 0) return done('There are no boards.')
    return done(columns([HEAD, ...overview.map(rowOf)]).join('\n'))
  })
}

function rowOf({ board, bytes, people, lastChange }: BoardOverview): readonly string[] {
  return [
    board.id,
    sizeOf(bytes),
    String(people),
    dayOf(lastChange),
    dayOf(board.expiresAt),
    plain(board.title),
  ]
}

/** A title is somebody's input: nothing in it may steer the operator's terminal. */
function plain(title: string): string {
  return title.replaceAll(/\p{C}/gu, '?')
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024)} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

/** Rows as lines whose cells stand below each other; the last cell is as long as it is. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  '),
  )
}
