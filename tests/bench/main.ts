/** `pnpm bench <name>`: speed beside a peer or a raw limit, in one run. `canvas` and `latency` need the pages built. */
import { benchCanvas } from './canvas.ts'
import { benchEditLatency } from './edit-latency.ts'
import { benchExport } from './export/bench-export.ts'
import { benchSyncCommand } from './sync/command.ts'

const BENCHES = {
  canvas: benchCanvas,
  export: benchExport,
  latency: benchEditLatency,
  sync: benchSyncCommand,
} as const

const [name = '', ...args] = process.argv.slice(2)
const bench = Object.entries(BENCHES).find(([known]) => known === name)?.[1]
if (bench === undefined) {
  console.error(`Name one of: ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 1
} else await bench(args)
