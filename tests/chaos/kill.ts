import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Experiment, Findings, Setting } from './experiment.ts'
import { makeBoard } from './made-board.ts'
import { readOnDisk } from './on-disk.ts'
import type { OnDisk } from './on-disk.ts'
import { seededRandom } from './seeded-random.ts'
import { serverProcess } from './server-process.ts'
import { pause, until } from './until.ts'
import { allBack, holds, wordWriter } from './word-writer.ts'
import type { WordWriter } from './word-writer.ts'

const WRITERS = 20

/** Words of each writer between two kills at most; on a slow machine a round takes long. */
const WORDS_A_ROUND = 40

/** Milliseconds after all are there again within which the next kill comes. */
const KILL_WITHIN = 400

/** Each fifth kill comes while clients are still coming back. */
const EARLY_SHARE = 0.2

/** `kill -9` again and again while 20 people write. */
export const kill: Experiment = {
  name: 'kill -9 under 20 writers loses nothing acknowledged and nothing seen, and leaves a sound database',
  run,
}

async function run({ long, seed }: Setting): Promise<Findings> {
  const random = seededRandom(seed)
  const kills = long ? 100 : 2
  const server = await serverProcess()
  const problems: string[] = []
  const writers: WordWriter[] = []
  const seen = new Set<string>()
  let torn = 0
  try {
    const board = await makeBoard(server.url)
    for (let at = 0; at < WRITERS; at++) {
      writers.push(wordWriter({ url: server.url, board, name: String(at), random, seen }))
    }
    for (let round = 1; round <= kills; round++) {
      for (const writer of writers) writer.begin(WORDS_A_ROUND)
      if (random() > EARLY_SHARE) await allBack(writers)
      await pause(random() * KILL_WITHIN)
      await server.kill()
      const check = (onDisk: OnDisk, what: string) => {
        const { integrity } = onDisk
        if (integrity !== 'ok') problems.push(`${what} ${round}: integrity_check says ${integrity}`)
        const there = onDisk.words(board.id)
        for (const [kind, lost] of missing(writers, { seen, there })) {
          problems.push(`${what} ${round}: ${lost.length} ${kind} lost, such as ${lost[0]}`)
        }
      }
      readOnDisk(server.dataFolder, (onDisk) => check(onDisk, 'kill'))
      // What a power cut in the middle of a write leaves at the end of the journal.
      const tear = (copy: string) =>
        appendFileSync(join(copy, 'amtsweg.sqlite-wal'), tornFrame(random))
      readOnDisk(server.dataFolder, (onDisk) => check(onDisk, 'torn page after kill'), tear)
      torn += 1
      await server.start()
      if (round % 10 === 0) console.log(`${round} kills, ${problems.length} problems`)
    }
    for (const writer of writers) writer.stop()
    await allBack(writers)
    const all = new Set(writers.flatMap(({ written }) => [...written]))
    await until('everybody has everything', () =>
      writers.every(({ doc }) => holds(doc, all)),
    ).catch(() => problems.push('in the end not everybody has every word'))
    return {
      figures: {
        kills,
        'torn journals read': torn,
        writers: WRITERS,
        'words written': all.size,
        'told saved': count(writers, 'acknowledged'),
        'seen by others': seen.size,
        'server memory at the end, MB': server.residentMegabytes(),
      },
      problems,
    }
  } finally {
    for (const writer of writers) writer.close()
    await server.remove()
  }
}

function missing(
  writers: readonly WordWriter[],
  { seen, there }: { readonly seen: ReadonlySet<string>; readonly there: ReadonlySet<string> },
) {
  const acknowledged = writers.flatMap((writer) => [...writer.acknowledged])
  return (
    [
      ['acknowledged', acknowledged],
      ['seen', [...seen]],
    ] as const
  )
    .map(([kind, words]) => [kind, words.filter((word) => !there.has(word))] as const)
    .filter(([, lost]) => lost.length > 0)
}

function count(writers: readonly WordWriter[], kind: 'acknowledged' | 'written'): number {
  return writers.reduce((sum, writer) => sum + writer[kind].size, 0)
}

/** Part of a frame: what was written of a page before the power went. */
function tornFrame(random: () => number): Uint8Array {
  const length = 1 + Math.floor(random() * 4119)
  return Uint8Array.from({ length }, () => Math.floor(random() * 256))
}
