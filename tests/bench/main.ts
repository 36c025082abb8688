/** `pnpm bench <name>`: speed beside a peer or a raw limit, in one run. Build the pages first. */
import { benchCanvas } from './canvas.ts'
import { benchEditLatency } from './edit-latency.ts'

const BENCHES = { canvas: benchCanvas, latency: benchEditLatency } as const

const name = process.argv[2] ?? ''
const bench = Object.entries(BENCHES).find(([known]) => known === name)?.[1]
if (bench === undefined) {
  console.error(`Name one of: ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 1
} else await bench()
