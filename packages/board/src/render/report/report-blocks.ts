import type { Language, ReportBlock } from '@amtsweg/journey'
import { REPORT_WORDS } from '@amtsweg/journey'
import { assertNever } from '../../assert-never.ts'
import { curveCharts } from '../../drawing/draw-curve-chart.ts'
import { drawIcon } from '../../drawing/draw-icon.ts'
import { svgNode } from '../../drawing/svg-node.ts'
import { MOMENT_ICON } from '../../look/icon-names.ts'
import { COLORS, STEP_TINT } from '../../look/palette-colors.ts'
import { drawLines, linesOf, type LineStyle } from './report-lines.ts'
import { FACT_NAMES, GAPS, STYLES } from './report-look.ts'
import type { ReportPages, Tag } from './report-pages.ts'
import { writeTable } from './report-table.ts'

/** Where blocks are written. */
export interface BlockPlace {
  readonly pages: ReportPages
  readonly language: Language
  /** The part of the structure that they belong to. */
  readonly parent: Tag
  /** Adds a heading to the document's outline. */
  readonly note: (level: 1 | 2 | 3, text: string) => void
  /** What comes behind the block, which a heading keeps with it. */
  readonly next?: ReportBlock | undefined
  /** Puts the picture of the journey on a sheet of its own; nothing where there is none. */
  readonly addPicture: () => void
}

type Block<Type extends ReportBlock['type']> = Extract<ReportBlock, { type: Type }>

/** Writes one piece of a report below what is written already. */
export function writeBlock(block: ReportBlock, place: BlockPlace): void {
  const { pages, parent } = place
  switch (block.type) {
    case 'heading':
      writeHeading(block, place)
      return
    case 'facts':
      pages.gap(GAPS.below)
      for (const fact of block.facts) writeFact(fact, place)
      return
    case 'text':
      pages.gap(GAPS.block)
      writeText(block.text, place)
      return
    case 'list':
      writeList(block.items, place)
      return
    case 'table':
      pages.gap(GAPS.below)
      writeTable(pages, block, parent)
      return
    case 'curve':
      writeCurve(block, place)
      return
    case 'picture':
      place.addPicture()
      return
    default:
      assertNever(block)
  }
}

/** Points below a heading that have to be free at least, so that it does not stand alone at the foot of a sheet. */
const KEPT_BELOW = 64

function keptBelow({ width }: ReportPages, next: ReportBlock | undefined): number {
  if (next?.type === 'heading') {
    return GAPS[next.level] + STYLES[next.level].lineHeight + KEPT_BELOW
  }
  const [chart] = next?.type === 'curve' ? curveCharts(next.steps) : []
  return chart === undefined ? KEPT_BELOW : GAPS.block + (chart.h * width) / chart.w
}

function writeHeading({ level, text, mark }: Block<'heading'>, place: BlockPlace): void {
  const { pages, parent, note, next } = place
  const style = STYLES[level]
  const lines = linesOf(text, { width: pages.width, style, measure: pages.tools.measure })
  const height = lines.length * style.lineHeight
  pages.gap(GAPS[level])
  pages.keepTogether(Math.min(pages.height, height + keptBelow(pages, next)))
  note(level, text)
  write(lines, { pages, parent, style, left: pages.left, type: `H${level}` })
  if (mark !== undefined) writeMark(mark, place)
}

/** What makes a step stand out, with the star that it has on the map. */
function writeMark(mark: string, { pages, parent }: BlockPlace): void {
  const style = STYLES.mark
  const y = pages.take(style.lineHeight)
  const star = {
    x: pages.left,
    y: y + (style.lineHeight - style.fontSize) / 2 - 0.5,
    size: style.fontSize,
    color: STEP_TINT.ink,
  }
  pages.decorate([drawIcon(MOMENT_ICON, { ...star, fill: STEP_TINT.line })])
  const tag = pages.tools.pdf.struct('P')
  parent.add(tag)
  const x = pages.left + style.fontSize + 4
  pages.paint(drawLines([mark], { x, y, style }), 'P', tag)
  tag.end()
}

function writeText(text: string, { pages, parent }: BlockPlace): void {
  const { measure } = pages.tools
  const style = STYLES.body
  const lines = linesOf(text, { width: pages.width, style, measure })
  write(lines, { pages, parent, style, left: pages.left, type: 'P' })
}

/** Lines one below the other, over as many sheets as they need. */
function write(
  lines: readonly string[],
  to: {
    readonly pages: ReportPages
    readonly parent: Tag
    readonly style: LineStyle
    readonly left: number
    readonly type: string
  },
): void {
  const { pages, parent, style, left: x, type } = to
  const tag = pages.tools.pdf.struct(type)
  parent.add(tag)
  for (let start = 0; start < lines.length;) {
    pages.keepTogether(style.lineHeight)
    const fits = Math.max(1, Math.floor(pages.room / style.lineHeight))
    const part = lines.slice(start, start + fits)
    const y = pages.take(part.length * style.lineHeight)
    pages.paint(drawLines(part, { x, y, style }), type, tag)
    start += fits
  }
  tag.end()
}

/** A name at the left and what holds beside it; a name that says all stands there alone. */
function writeFact(
  { name, value }: Block<'facts'>['facts'][number],
  { pages, parent }: BlockPlace,
): void {
  const { measure, pdf } = pages.tools
  const { left, width } = pages
  const style = STYLES.body
  if (value === '') {
    const lines = linesOf(name, { width: width - FACT_NAMES, style, measure })
    write(lines, { pages, parent, style, left: left + FACT_NAMES, type: 'P' })
    return
  }
  const names = linesOf(name, { width: FACT_NAMES - 10, style: STYLES.name, measure })
  const values = linesOf(value, { width: width - FACT_NAMES, style, measure })
  const tag = pdf.struct('P')
  parent.add(tag)
  const whole = Math.max(names.length, values.length) * style.lineHeight
  pages.keepTogether(Math.min(pages.height, whole))
  for (let start = 0; start < Math.max(names.length, values.length);) {
    pages.keepTogether(style.lineHeight)
    const fits = Math.max(1, Math.floor(pages.room / style.lineHeight))
    const [some, rest] = [names, values].map((lines) => lines.slice(start, start + fits))
    const y = pages.take(Math.max(some?.length ?? 0, rest?.length ?? 0) * style.lineHeight)
    pages.paint(
      [
        ...drawLines(some ?? [], { x: left, y, style: STYLES.name }),
        ...drawLines(rest ?? [], { x: left + FACT_NAMES, y, style }),
      ],
      'P',
      tag,
    )
    start += fits
  }
  tag.end()
}

/** Points that an item is moved in, and the radius of its dot. */
const ITEM = { indent: 14, dot: 1.6 } as const

function writeList(items: readonly string[], { pages, parent }: BlockPlace): void {
  const { measure, pdf } = pages.tools
  const style = STYLES.body
  const list = pdf.struct('L')
  parent.add(list)
  pages.gap(GAPS.below)
  for (const item of items) {
    const entry = pdf.struct('LI')
    list.add(entry)
    const lines = linesOf(item, { width: pages.width - ITEM.indent, style, measure })
    pages.keepTogether(Math.min(pages.height, lines.length * style.lineHeight))
    const cy = pages.take(0) + style.lineHeight / 2
    pages.decorate([
      svgNode('circle', { cx: pages.left + 4, cy, r: ITEM.dot, fill: COLORS.accent }),
    ])
    write(lines, { pages, parent: entry, style, left: pages.left + ITEM.indent, type: 'LBody' })
    pages.gap(GAPS.item)
  }
  list.end()
}

/** The curve drawn, and below it each of its numbers in words. */
function writeCurve({ steps }: Block<'curve'>, place: BlockPlace): void {
  const { pages, parent, language } = place
  const { pdf } = pages.tools
  for (const chart of curveCharts(steps)) {
    const scale = pages.width / chart.w
    pages.gap(GAPS.block)
    pages.keepTogether(chart.h * scale)
    const y = pages.take(chart.h * scale)
    const figure = pdf.struct('Figure', { alt: REPORT_WORDS[language].curve })
    parent.add(figure)
    const transform = `translate(${pages.left} ${y}) scale(${scale})`
    pages.paint([svgNode('g', { transform }, chart.nodes)], 'Figure', figure)
    figure.end()
  }
  pages.gap(GAPS.block)
  const { step, feeling } = REPORT_WORDS[language]
  const rows = steps.map(({ title, words }, at) => [`${at + 1}  ${title}`, words])
  writeTable(pages, { head: [step, feeling], rows }, parent)
}
