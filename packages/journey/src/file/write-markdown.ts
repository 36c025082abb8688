import { assertNever } from '../assert-never.ts'
import type { Journey, Language } from '../model.ts'
import {
  journeyReports,
  type CurveStep,
  type ReportBlock,
  type ReportFact,
} from '../report/journey-report.ts'
import { REPORT_WORDS } from '../report/report-words.ts'

/** A report on journeys: title, persona, figures, curve, a section a phase, pain points and ideas, comparison. */
export function journeyToMarkdown(journeys: readonly Journey[], language: Language): string {
  if (journeys.length === 0) return `${REPORT_WORDS[language].none}\n`
  const written = journeyReports(journeys, language).map(({ blocks }) =>
    blocks
      .map(blockToMarkdown)
      .filter((part) => part !== '')
      .join('\n\n'),
  )
  return `${written.join('\n\n---\n\n')}\n`
}

function blockToMarkdown(block: ReportBlock): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeText(block.text)}${block.mark === undefined ? '' : ` ★ ${block.mark}`}`
    case 'facts':
      return block.facts.map(fact).join('  \n')
    case 'text':
      return escapeText(block.text)
    case 'list':
      return block.items.map((item) => `- ${escapeText(item)}`).join('\n')
    case 'table':
      return table(block.head, block.rows)
    case 'curve':
      return block.steps.map((step) => `- ${escapeText(curveLine(step))}`).join('\n')
    // A text has none.
    case 'picture':
      return ''
    default:
      return assertNever(block)
  }
}

function curveLine({ title, emotion, words }: CurveStep): string {
  if (emotion === null) return `${title}: ${words}`
  const level = Math.round(emotion)
  return `${'●'.repeat(level)}${'○'.repeat(5 - level)} ${title}: ${words}`
}

function fact({ name, value }: ReportFact): string {
  return value === '' ? name : `**${name}:** ${escapeText(value)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    row(head),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map(escapeText))),
  ].join('\n')
}

/** People's words as words: nothing in them becomes Markdown, HTML, a link or a new row. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~!&]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+=])/gm, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, String.raw`$1\$2`)
    .replace(/\s*[\n\r]\s*/g, ' / ')
    .trimStart()
}
