import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeBoardFiles } from './board-file.ts'
import type { BoardSize } from './board-file.ts'
import type { Peer } from './peers.ts'
import type { Table } from './result.ts'
import type { Scale } from './scale.ts'
import { fanOut } from './scenarios/fan-out.ts'
import { growth } from './scenarios/growth.ts'
import { idle } from './scenarios/idle.ts'
import { joinStorm } from './scenarios/join-storm.ts'
import { presence } from './scenarios/presence.ts'

/** The scenarios by name, in the order in which they run. */
export const SCENARIOS = ['fan-out', 'presence', 'join-storm', 'idle', 'growth'] as const
export type Scenario = (typeof SCENARIOS)[number]

/** Runs scenarios against peers, one server at a time; `onTable` hears of each table as soon as it is there. */
export async function benchSync(options: {
  readonly peers: readonly Peer[]
  readonly scale: Scale
  readonly scenarios: readonly Scenario[]
  readonly onTable?: ((table: Table) => void) | undefined
}): Promise<readonly Table[]> {
  const { peers, scale, scenarios } = options
  const folder = mkdtempSync(join(tmpdir(), 'amtsweg-bench-files-'))
  const tables: Table[] = []
  try {
    for (const scenario of scenarios) {
      for (const table of await run(scenario, { peers, scale, folder })) {
        tables.push(table)
        options.onTable?.(table)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return tables
}

async function run(
  scenario: Scenario,
  options: { readonly peers: readonly Peer[]; readonly scale: Scale; readonly folder: string },
): Promise<readonly Table[]> {
  const { scale, folder } = options
  const isPresence = scenario === 'presence'
  const peers = options.peers.filter((peer) => isPresence || peer.isPresenceOnly === undefined)
  const filesOf = (size: BoardSize) => writeBoardFiles(folder, size)
  switch (scenario) {
    case 'fan-out':
      return fanOut(peers, scale, filesOf(scale.fanOut.board))
    case 'presence':
      return presence(peers, scale, filesOf(scale.presence.board))
    case 'join-storm':
      return joinStorm(peers, scale, filesOf(scale.joinStorm.board))
    case 'idle':
      return idle(peers, scale, filesOf({ notes: 0, letters: 0 }))
    case 'growth':
      return growth(scale)
    default:
      return assertNever(scenario)
  }
}

function assertNever(value: never): never {
  throw new Error(`no such scenario: ${String(value)}`)
}
