import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Experiment, Findings, Setting } from './experiment.ts'
import { makeBoard } from './made-board.ts'
import type { MadeBoard } from './made-board.ts'
import { isDisturbed, neighbours, quantile } from './neighbours.ts'
import { serverProcess } from './server-process.ts'
import { pause, until } from './until.ts'

const FLOODER = join(import.meta.dirname, 'flooder.ts')
const NEIGHBOURS = 10
const MESSAGES_A_SECOND = 100_000

/** What is sent: each a way to keep a server busy. The gaps come last, for what hangs on them waits for half a minute. */
const KINDS = ['edits', 'repeated edits', 'presence', 'subscriptions', 'edits with gaps'] as const

const SHORT_KINDS = ['edits', 'presence'] as const

/** The close code of one who sends too fast. */
const TOO_FAST = '4429'

const outcome = v.object({
  sent: v.number(),
  lines: v.number(),
  codes: v.record(v.string(), v.number()),
})

/** One client floods a board on which others work. */
export const flood: Experiment = {
  name: 'a flood of 100,000 messages a second is closed with its code, and the neighbours hardly notice',
  run,
}

async function run({ long }: Setting): Promise<Findings> {
  const seconds = long ? 20 : 1.5
  const server = await serverProcess()
  const problems: string[] = []
  const figures: Record<string, number | string> = {}
  try {
    const board = await makeBoard(server.url)
    const elsewhere = await makeBoard(server.url)
    const here = await neighbours(server.url, board, NEIGHBOURS)
    const there = await neighbours(server.url, elsewhere, NEIGHBOURS)
    const measure = (what: string) => {
      for (const [place, people] of [
        ['same board', here],
        ['other board', there],
      ] as const) {
        const p95 = quantile(people.takeLatencies(), 0.95)
        figures[`${what}, p95 on the ${place}, ms`] = p95.toFixed(1)
        if (isDisturbed(p95, { long })) {
          problems.push(`${what}: p95 on the ${place} ${p95.toFixed(0)} ms`)
        }
      }
    }
    await pause(long ? 5000 : 1000)
    measure('without a flood')
    for (const kind of long ? KINDS : SHORT_KINDS) {
      const { sent, lines, codes } = await pour({ url: server.url, board, kind, seconds })
      measure(`flood of ${kind}`)
      figures[`flood of ${kind}: messages a second`] = Math.round(sent / seconds)
      figures[`flood of ${kind}: lines opened`] = lines
      figures[`flood of ${kind}: closed with`] = JSON.stringify(codes)
      figures[`flood of ${kind}: server memory, MB`] = server.residentMegabytes()
      if (codes[TOO_FAST] === undefined) problems.push(`flood of ${kind}: never closed with 4429`)
    }
    await until('all edits have arrived', () => here.missing() < NEIGHBOURS * NEIGHBOURS)
    here.close()
    there.close()
    return { figures, problems }
  } finally {
    await server.remove()
  }
}

async function pour(options: {
  readonly url: string
  readonly board: MadeBoard
  readonly kind: string
  readonly seconds: number
}): Promise<v.InferOutput<typeof outcome>> {
  const { url, board, kind, seconds } = options
  const words = [url, board.id, board.key, kind, String(MESSAGES_A_SECOND), String(seconds)]
  const child = spawn(process.execPath, [FLOODER, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (bytes: Buffer) => void (out += bytes.toString()))
  await once(child, 'close')
  return v.parse(outcome, JSON.parse(out))
}
