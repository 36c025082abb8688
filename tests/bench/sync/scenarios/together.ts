import { startCrowd } from '../crowd.ts'
import type { Joined, Observed } from '../crowd.ts'
import type { Activity } from '../crowd-messages.ts'
import type { BoardFiles } from '../board-file.ts'
import type { Peer } from '../peers.ts'
import { cpuSeconds, residentBytes } from '../process-figures.ts'

/** How people come together on one board of a peer. */
export interface Gathering {
  readonly peer: Peer
  readonly files: BoardFiles
  readonly clients: number
  /** How many of them act. */
  readonly actors: number
  readonly notes: number
  readonly activity: Activity
  readonly processes: number
}

/** What was seen from outside. */
export interface Gathered extends Observed {
  readonly joined: Joined
  /** Cores that the server used. */
  readonly cores: number
  /** Bytes that the server held at the end of the time that counts. */
  readonly resident: number
}

/** Clients that look for what others do: enough to see every part of the audience, few enough to cost little. */
const LOOKERS = 20

/** Brings clients together on one board, lets some of them act, and measures. */
export async function gather(gathering: Gathering): Promise<Gathered> {
  const { peer, files, clients, actors, notes, activity, processes } = gathering
  const [started, crowd] = await Promise.all([
    peer.start({ files, boards: 1 }),
    startCrowd(processes),
  ])
  try {
    const [target] = started.targets
    if (target === undefined) throw new Error('a board was expected')
    const each = Math.max(1, Math.floor(notes / actors))
    const joined = await crowd.connect({
      wire: peer.wire,
      document: files.document,
      atOnce: 10,
      clients: Array.from({ length: clients }, (_, number) => ({
        number,
        target,
        acts: number < actors,
        looks: looks(number, { clients, actors }),
        notes: Array.from({ length: each }, (_, at) => (number * each + at) % notes),
      })),
    })
    let cores = 0
    let resident = 0
    let begin = { cpu: 0, at: 0 }
    const observed = await crowd.act(activity, (edge) => {
      const now = { cpu: cpuSeconds(started.pid), at: performance.now() }
      if (edge === 'begin') begin = now
      else {
        cores = ((now.cpu - begin.cpu) * 1000) / (now.at - begin.at)
        resident = residentBytes(started.pid)
      }
    })
    return { ...observed, latencies: observed.latencies.sort(), joined, cores, resident }
  } finally {
    await crowd.stop()
    await started.stop()
  }
}

/** How many receipts are expected when only clients look that do not act. */
export function receiptsOf(crowd: {
  readonly clients: number
  readonly actors: number
  readonly acts: number
}): number {
  const { clients, actors, acts } = crowd
  const numbers = Array.from({ length: clients }, (_, number) => number)
  return acts * numbers.filter((number) => looks(number, { clients, actors })).length
}

/** Some servers echo; so only those look who do not act, unless all do. */
function looks(
  number: number,
  { clients, actors }: { readonly clients: number; readonly actors: number },
): boolean {
  if (number < actors && actors < clients) return false
  // An odd step, so that clients of both processes look.
  const step = Math.max(1, Math.floor(clients / LOOKERS))
  return (number + 1) % (step % 2 === 0 ? step - 1 : step) === 0
}
