import type { Experiment, Findings, Setting } from './experiment.ts'
import { failingDisk } from './faults/disk-faults.ts'
import type { FailingDisk, FaultKind } from './faults/disk-faults.ts'
import { makeBoard } from './made-board.ts'
import type { MadeBoard } from './made-board.ts'
import { liveWords, readOnDisk } from './on-disk.ts'
import { seededRandom } from './seeded-random.ts'
import { serverProcess } from './server-process.ts'
import type { ServerProcess } from './server-process.ts'
import { pause, until } from './until.ts'
import { allBack, holds, wordWriter } from './word-writer.ts'
import type { WordWriter } from './word-writer.ts'

const WRITERS = 20
const BOARDS = 4

/** Words of each writer from one failure to the next at most. */
const WORDS_A_ROUND = 60

/** Milliseconds that a failure lasts. */
const SHORTEST = 50
const LONGEST = 2500
const LONGEST_OF_SHORT_RUN = 700

/** Milliseconds for which edits may wait before everybody must have been told that they cannot be stored. */
const TOLD_AFTER = 1500

/** Share of failures in the middle of which the server is killed, too. */
const KILL_SHARE = 0.2

/** Storage fails in every way there is, at any moment. */
export const failures: Experiment = {
  name: 'whatever way storage fails, nothing is acknowledged that is not stored, people are told, and all is saved afterwards',
  run,
}

interface Stage {
  readonly disk: FailingDisk
  readonly server: ServerProcess
  readonly boards: readonly MadeBoard[]
  /** On the boards in turn. */
  readonly writers: readonly WordWriter[]
  /** Words that somebody saw of others, by board. */
  readonly seen: readonly ReadonlySet<string>[]
  readonly random: () => number
  /** Milliseconds of the longest failure. */
  readonly longest: number
  readonly problems: string[]
  readonly counts: Map<string, number>
}

async function run({ long, seed }: Setting): Promise<Findings> {
  const random = seededRandom(seed)
  const disk = failingDisk()
  try {
    return await runOn(disk, { long, random })
  } finally {
    disk.remove()
  }
}

async function runOn(
  disk: FailingDisk,
  { long, random }: { readonly long: boolean; readonly random: () => number },
): Promise<Findings> {
  const { dataFolder, variables } = disk
  const server = await serverProcess({ dataFolder, variables })
  const problems: string[] = []
  const writers: WordWriter[] = []
  const seen = Array.from({ length: BOARDS }, () => new Set<string>())
  const counts = new Map<string, number>()
  try {
    const boards: MadeBoard[] = []
    for (let at = 0; at < BOARDS; at++) boards.push(await makeBoard(server.url))
    for (let at = 0; at < WRITERS; at++) {
      const board = boards[at % BOARDS]
      const here = seen[at % BOARDS]
      if (board !== undefined && here !== undefined) {
        const options = { url: server.url, board, name: String(at), random, seen: here }
        writers.push(wordWriter(options))
      }
    }
    const longest = long ? LONGEST : LONGEST_OF_SHORT_RUN
    const stage = { longest, seen, disk, server, boards, writers, random, problems, counts }
    await allBack(writers)
    // Each kind at least once, then by chance.
    const rounds = long ? 50 : disk.kinds.length
    for (let round = 0; round < rounds; round++) {
      const kind = disk.kinds[round] ?? disk.kinds[Math.floor(random() * disk.kinds.length)]
      if (kind === undefined) continue
      for (const writer of writers) writer.begin(WORDS_A_ROUND)
      await fail(stage, kind, round)
    }
    for (const writer of writers) writer.stop()
    await allBack(writers)
    for (const [at, board] of boards.entries()) {
      const here = writers.filter((_, index) => index % BOARDS === at)
      const all = new Set(here.flatMap(({ written }) => [...written]))
      await until('all words', () => here.every(({ doc }) => holds(doc, all))).catch(() =>
        problems.push(`in the end not everybody on board ${at} has every word`),
      )
      const there = liveWords(dataFolder, board.id)
      if ([...all].some((word) => !there.has(word))) problems.push('words are not on disk')
    }
    await server.kill()
    readOnDisk(dataFolder, ({ integrity }) => {
      if (integrity !== 'ok') problems.push(`integrity_check says ${integrity}`)
    })
    return {
      figures: {
        failures: rounds,
        ...Object.fromEntries([...counts].toSorted(([a], [b]) => a.localeCompare(b))),
        'not possible on this machine': disk.missing.join('; ') || 'none',
        'words written': writers.reduce((sum, { written }) => sum + written.size, 0),
        'words told saved': writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0),
      },
      problems,
    }
  } finally {
    for (const writer of writers) writer.close()
    await server.remove()
  }
}

async function fail(stage: Stage, kind: FaultKind, round: number): Promise<void> {
  const { disk, server, writers, random, counts } = stage
  await pause(random() * 300)
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1)
  count(`of kind ${kind}`)
  for (const writer of writers) writer.forgetStatuses()
  const lasts = SHORTEST + random() * (stage.longest - SHORTEST)
  const isKilled = random() < KILL_SHARE
  const end = disk.begin(kind, server.pid())
  await pause(Math.max(0, lasts - TOLD_AFTER))
  const waiting = () => writers.filter((each) => each.written.size > each.acknowledged.size).length
  const acknowledged = () => writers.reduce((sum, each) => sum + each.acknowledged.size, 0)
  const before = { waiting: waiting(), acknowledged: acknowledged() }
  await pause(Math.min(lasts, TOLD_AFTER))
  compare(stage, `${kind} ${round}, while it lasts`)
  const told = writers.filter(({ statuses }) => statuses.has('unstored')).length
  if (told === writers.length) count('failures of which all were told')
  // On a full disk the journal still has room for a while: then nothing fails, and nobody is told.
  const isStuck = before.waiting > 0 && before.acknowledged === acknowledged()
  if (lasts > TOLD_AFTER && isStuck && told < writers.length) {
    stage.problems.push(`${kind} ${round}: after ${Math.round(lasts)} ms only ${told} were told`)
  }
  if (isKilled) {
    count('with a kill -9 in the middle')
    await server.kill()
    compare(stage, `${kind} ${round}, killed`)
    end()
    await server.start()
  } else end()
  await allBack(writers)
  compare(stage, `${kind} ${round}, afterwards`)
}

/** All that was acknowledged is on the disk, whoever looks. */
function compare({ boards, writers, seen, disk, problems }: Stage, when: string): void {
  for (const [at, board] of boards.entries()) {
    const here = writers.filter((_, index) => index % BOARDS === at)
    const told = here.flatMap((writer) => [...writer.acknowledged])
    const there = liveWords(disk.dataFolder, board.id)
    const lost = [...told, ...(seen[at] ?? [])].filter((word) => !there.has(word))
    if (lost.length > 0) problems.push(`${when}: ${lost.length} not on disk, such as ${lost[0]}`)
  }
}
