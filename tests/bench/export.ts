import { performance } from 'node:perf_hooks'
import { renderPdf, renderPng, renderSvg } from '@amtsweg/board/render'
import { largeBoard } from '../render/large-board.ts'

/*
 * What a picture costs in plain Node: time of one after the first (fonts read, code compiled), and the most memory that the
 * process ever held.
 */

const RUNS = 3

interface Row {
  readonly name: string
  readonly aim: string
  readonly make: () => Promise<{ readonly ok: boolean; readonly detail: string }>
}

const request = { what: { type: 'journeys' }, language: 'de' } as const
const [small, large] = [largeBoard(300), largeBoard(1000)]

const ROWS: readonly Row[] = [
  {
    name: '300 cards, SVG',
    aim: '< 1,000',
    make: async () => {
      const made = await renderSvg(small, request)
      return { ok: made.ok, detail: made.ok ? `${kb(made.svg.length)} kB` : made.reason }
    },
  },
  {
    name: '300 cards, PDF on A3',
    aim: '< 2,000',
    make: async () => {
      const layout = { type: 'fit', paper: 'A3' } as const
      const made = await renderPdf(small, { ...request, layout })
      return { ok: made.ok, detail: made.ok ? `${kb(made.pdf.length)} kB` : made.reason }
    },
  },
  {
    name: '300 cards, PNG at 1x',
    aim: '',
    make: async () => {
      const made = await renderPng(small, { ...request, size: { type: 'scale', scale: 1 } })
      return { ok: made.ok, detail: made.ok ? `${made.width} x ${made.height}` : made.reason }
    },
  },
  {
    name: '1,000 cards, A0 poster on A4 sheets',
    aim: '',
    make: async () => {
      const layout = { type: 'tiles', sheet: 'A4', poster: 'A0' } as const
      const made = await renderPdf(large, { ...request, layout })
      return { ok: made.ok, detail: made.ok ? `${made.pages} sheets` : made.reason }
    },
  },
  {
    name: '1,000 cards, PNG for A0 at 200 dpi',
    aim: '',
    make: async () => {
      const size = { type: 'print', paper: 'A0', dpi: 200 } as const
      const made = await renderPng(large, { ...request, size })
      return { ok: made.ok, detail: made.ok ? `${made.width} x ${made.height}` : made.reason }
    },
  },
]

/** `pnpm bench export`: pictures without a browser. */
export async function benchExport(): Promise<void> {
  console.log(
    `${'picture'.padEnd(38)}${'first, ms'.padStart(11)}${'then, ms'.padStart(11)}${'aim'.padStart(9)}  result`,
  )
  for (const { name, aim, make } of ROWS) {
    const times: number[] = []
    let detail = ''
    for (let run = 0; run <= RUNS; run += 1) {
      const start = performance.now()
      const made = await make()
      times.push(performance.now() - start)
      ;({ detail } = made)
      if (!made.ok) throw new Error(`${name}: ${detail}`)
    }
    const [first = 0, ...rest] = times
    const then = rest.sort((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0
    console.log(
      `${name.padEnd(38)}${first.toFixed(0).padStart(11)}${then.toFixed(0).padStart(11)}${aim.padStart(9)}  ${detail}`,
    )
  }
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(`\nmost memory at any time: ${peak.toFixed(0)} MB`)
}

function kb(bytes: number): number {
  return Math.round(bytes / 1000)
}
