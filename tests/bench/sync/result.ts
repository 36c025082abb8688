/** One line of a table. */
export interface Row {
  readonly name: string
  /** In the order of the table's columns; NaN where there is nothing to measure. */
  readonly values: readonly number[]
}

/** What one scenario gave. */
export interface Table {
  readonly title: string
  /** Name and unit of each figure. */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** The value below which a share of all lies; NaN of nothing. */
export function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** A table as Markdown; it reads well on a terminal, too. */
export function markdownOf({ title, columns, rows }: Table): string {
  const cells = [
    ['', ...columns],
    ...rows.map(({ name, values }) => [name, ...values.map(numberText)]),
  ]
  const widths = ['', ...columns].map((_, at) =>
    Math.max(3, ...cells.map((line) => line[at]?.length ?? 0)),
  )
  const lineOf = (line: readonly string[]) =>
    `| ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  const [head, ...body] = cells.map(lineOf)
  return [`### ${title}`, '', head, rule, ...body].join('\n')
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '–'
  const digits = Math.abs(value) < 10 ? 2 : Number(Math.abs(value) < 100)
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
