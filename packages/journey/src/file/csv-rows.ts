import Papa from 'papaparse'
import type { Problem } from './problem.ts'

/** A row of a table. */
export interface CsvRow {
  /** Line of the file, from 1, where the row begins. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of a table, or its quotation marks that do not close. */
export type CsvRows =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Splits a table into rows and cells: by `;`, `,` or tabs, with or without BOM, and with or without the line
 * `sep=;` that some spreadsheets write. Rows without any text are left out.
 */
export function csvRows(text: string): CsvRows {
  const rows: CsvRow[] = []
  const problems: Problem[] = []
  const { body, delimiter, skippedLines } = opened(text.replace(/^\uFEFF/, ''))
  let start = 0
  let line = 1 + skippedLines
  Papa.parse<string[]>(body, {
    delimiter,
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        problems.push({ code: 'csv_quotes', path: '', line, column: data.length, params: {} })
      }
      if (data.some((cell) => cell !== '')) rows.push({ line, cells: data })
      line += body.slice(start, meta.cursor).split(/\r\n|\r|\n/).length - 1
      start = meta.cursor
    },
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows }
}

interface Opened {
  readonly body: string
  readonly delimiter: string
  readonly skippedLines: number
}

function opened(text: string): Opened {
  const [line, mark] = /^sep=([;,\t])(?:\r\n|\r|\n)/i.exec(text) ?? []
  if (line === undefined || mark === undefined) {
    return { body: text, delimiter: delimiterOf(text), skippedLines: 0 }
  }
  return { body: text.slice(line.length), delimiter: mark, skippedLines: 1 }
}

/** The separator that stands most often in the first line, outside of quotation marks. */
function delimiterOf(text: string): string {
  const head = (text.split(/[\r\n]/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = [';', ',', '\t'].map((mark) => ({ mark, count: head.split(mark).length }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark
}
