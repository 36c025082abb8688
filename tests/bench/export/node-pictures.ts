import { renderPdf, renderPng, renderSvg } from '@amtsweg/board/render'
import type { largeBoard } from '../../render/large-board.ts'

type Records = ReturnType<typeof largeBoard>

/** A picture to be made in plain Node. */
export interface NodePicture {
  readonly name: string
  /** Cards of the board that it shows. */
  readonly cards: number
  /** Milliseconds that are aimed at. */
  readonly aim: number | null
  readonly make: (board: Records) => Promise<{ readonly ok: boolean; readonly detail: string }>
}

const request = { what: { type: 'journeys' }, language: 'de' } as const

function pdf(layout: Parameters<typeof renderPdf>[1]['layout']): NodePicture['make'] {
  return async (board) => {
    const made = await renderPdf(board, { ...request, layout })
    const detail = made.ok ? `${made.pages} pages, ${kb(made.pdf.length)} kB` : made.reason
    return { ok: made.ok, detail }
  }
}

function png(size: Parameters<typeof renderPng>[1]['size']): NodePicture['make'] {
  return async (board) => {
    const made = await renderPng(board, { ...request, size })
    return { ok: made.ok, detail: made.ok ? `${made.width} x ${made.height}` : made.reason }
  }
}

/** What is measured, each in a process of its own. */
export const NODE_PICTURES: readonly NodePicture[] = [
  {
    name: '300 cards, SVG',
    cards: 300,
    aim: 1000,
    make: async (board) => {
      const made = await renderSvg(board, request)
      return { ok: made.ok, detail: made.ok ? `${kb(made.svg.length)} kB` : made.reason }
    },
  },
  {
    name: '300 cards, PDF on A3',
    cards: 300,
    aim: 2000,
    make: pdf({ type: 'fit', paper: 'A3' }),
  },
  {
    name: '300 cards, PNG at 2x',
    cards: 300,
    aim: null,
    make: png({ type: 'scale', scale: 2 }),
  },
  {
    name: '1,000 cards, A0 poster on A4',
    cards: 1000,
    aim: null,
    make: pdf({ type: 'tiles', sheet: 'A4', poster: 'A0' }),
  },
  {
    name: '1,000 cards, PNG for A0, 200 dpi',
    cards: 1000,
    aim: null,
    make: png({ type: 'print', paper: 'A0', dpi: 200 }),
  },
]

function kb(bytes: number): number {
  return Math.round(bytes / 1000)
}
