import { svgNode } from '../../drawing/svg-node.ts'
import { COLORS } from '../../look/palette-colors.ts'
import { drawLines, linesOf, widthsOf, type LineStyle } from './report-lines.ts'
import { STYLES, TABLE } from './report-look.ts'
import type { ReportPages, Tag } from './report-pages.ts'

/** A table of texts. */
interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Writes a table: its head again on each sheet, no row torn apart that has room on one. */
export function writeTable(pages: ReportPages, { head, rows }: Table, parent: Tag): void {
  const { pdf } = pages.tools
  const widths = columnWidths(pages, { head, rows })
  const table = pdf.struct('Table')
  parent.add(table)
  const headRow = linesOfRow(pages, { cells: head, widths, style: STYLES.head })
  const [firstRow] = rows
  const firstHeight =
    firstRow === undefined
      ? 0
      : heightOf(linesOfRow(pages, { cells: firstRow, widths, style: STYLES.cell }), STYLES.cell)
  pages.keepTogether(Math.min(pages.height, heightOf(headRow, STYLES.head) + firstHeight))
  const frame = { widths, table }
  writeRow(pages, { lines: headRow, style: STYLES.head, type: 'TH', ...frame })
  for (const cells of rows) {
    let rest = linesOfRow(pages, { cells, widths, style: STYLES.cell })
    while (rest.some((lines) => lines.length > 0)) {
      const isTooHigh = heightOf(rest, STYLES.cell) > pages.room
      const fits = Math.floor((pages.room - 2 * TABLE.padding) / STYLES.cell.lineHeight)
      const whole = pages.height - heightOf(headRow, STYLES.head)
      if (isTooHigh && (heightOf(rest, STYLES.cell) <= whole || fits < 1)) {
        pages.goOn()
        repeatHead(pages, headRow, widths)
        continue
      }
      const count = isTooHigh ? fits : Infinity
      const lines = rest.map((each) => each.slice(0, count))
      writeRow(pages, { lines, style: STYLES.cell, type: 'TD', ...frame })
      rest = rest.map((each) => each.slice(count))
    }
  }
  table.end()
}

type Row = readonly (readonly string[])[]

function linesOfRow(
  { tools }: ReportPages,
  row: {
    readonly cells: readonly string[]
    readonly widths: readonly number[]
    readonly style: LineStyle
  },
): Row {
  const { measure } = tools
  return row.widths.map((width, at) =>
    linesOf(row.cells[at] ?? '', { width: width - 2 * TABLE.padding, style: row.style, measure }),
  )
}

function heightOf(row: Row, { lineHeight }: LineStyle): number {
  return Math.max(...row.map(({ length }) => length)) * lineHeight + 2 * TABLE.padding
}

/** The types of pdfkit leave out what it knows of tables. */
const COLUMN_HEAD: { readonly scope: string; readonly title?: string } = { scope: 'Column' }

function writeRow(
  pages: ReportPages,
  row: {
    readonly lines: Row
    readonly style: LineStyle
    readonly type: 'TH' | 'TD'
    readonly widths: readonly number[]
    readonly table: Tag
  },
): void {
  const { pdf } = pages.tools
  const { lines, style, type, widths, table } = row
  const height = heightOf(lines, style)
  const y = pages.take(height)
  drawFrame(pages, { y, height, isHead: type === 'TH' })
  const tableRow = pdf.struct('TR')
  table.add(tableRow)
  lines.forEach((cell, at) => {
    const tag = pdf.struct(type, type === 'TH' ? COLUMN_HEAD : {})
    tableRow.add(tag)
    pages.paint(
      drawLines(cell, { ...placeOf(pages, widths, at), y: y + TABLE.padding, style }),
      type,
      tag,
    )
  })
}

/** The head on a further sheet, for the eye: who listens has heard it. */
function repeatHead(pages: ReportPages, lines: Row, widths: readonly number[]): void {
  const height = heightOf(lines, STYLES.head)
  const y = pages.take(height)
  drawFrame(pages, { y, height, isHead: true })
  const cells = lines.flatMap((cell, at) =>
    drawLines(cell, { ...placeOf(pages, widths, at), y: y + TABLE.padding, style: STYLES.head }),
  )
  pages.decorate(cells, 'Pagination')
}

function placeOf({ left }: ReportPages, widths: readonly number[], at: number) {
  return { x: widths.slice(0, at).reduce((sum, width) => sum + width, left + TABLE.padding) }
}

function drawFrame(
  pages: ReportPages,
  { y, height, isHead }: { readonly y: number; readonly height: number; readonly isHead: boolean },
): void {
  const { left, width } = pages
  const ground = svgNode('rect', { x: left, y, width, height, fill: COLORS.accentSoft })
  const line = svgNode('path', {
    d: `M${left} ${y + height} H${left + width}`,
    stroke: COLORS.sheetLine,
    'stroke-width': TABLE.line,
    'stroke-linecap': 'butt',
  })
  pages.decorate(isHead ? [ground] : [line])
}

/** Widths by what the columns hold: no narrower than their longest word, as far as there is room. */
function columnWidths({ width, tools }: ReportPages, { head, rows }: Table): readonly number[] {
  const { measure } = tools
  const columns = head.map((name, at) => {
    const cells = rows.map((row) => widthsOf(row[at] ?? '', { style: STYLES.cell, measure }))
    const all = [widthsOf(name, { style: STYLES.head, measure }), ...cells]
    const widest = (key: 'line' | 'word') =>
      all.reduce((most, each) => Math.max(most, each[key]), 0) + 2 * TABLE.padding + 1
    const least = Math.min(widest('word'), width * TABLE.wordShare)
    return { least, wanted: Math.max(least, Math.min(widest('line'), width * TABLE.lineShare)) }
  })
  const sum = (key: 'least' | 'wanted') => columns.reduce((total, each) => total + each[key], 0)
  if (sum('wanted') <= width) {
    const spare = (width - sum('wanted')) / columns.length
    return columns.map(({ wanted }) => wanted + spare)
  }
  if (sum('least') >= width) return columns.map(({ least }) => (least * width) / sum('least'))
  const share = (width - sum('least')) / (sum('wanted') - sum('least'))
  return columns.map(({ least, wanted }) => least + (wanted - least) * share)
}
