/**
 * Makes one of the pictures some times in this process, and says as JSON how long it took and how much memory the process
 * held at most. Its one argument is the picture's number.
 */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

const RUNS = 3

const start = performance.now()
const { NODE_PICTURES } = await import('./node-pictures.ts')
const loaded = performance.now() - start
const picture = NODE_PICTURES[Number(process.argv[2])]
if (picture === undefined) throw new Error('the number of a picture was expected')
const { largeBoard } = await import('../../render/large-board.ts')
const board = largeBoard(picture.cards)

const times: number[] = []
let detail = ''
for (let run = 0; run <= RUNS; run += 1) {
  const begun = performance.now()
  const made = await picture.make(board)
  times.push(performance.now() - begun)
  if (!made.ok) throw new Error(`${picture.name}: ${made.detail}`)
  ;({ detail } = made)
}
const [first = 0, ...rest] = times
const later = rest.sort((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0
// What `getrusage` tells includes the parent, up to where this program was started.
const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
const megabytes = Number(peak) / 1024
process.stdout.write(JSON.stringify({ loaded, first, later, megabytes, detail }))
