import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  builtInTemplate,
  journeyReports,
  reportCover,
  resolveText,
  type Language,
} from '@amtsweg/journey'
import { renderReport } from '@amtsweg/board/render'
import { readJourneys, seedRecords } from '@amtsweg/board/schema'
import { afterAll, expect, test } from 'vitest'
import { HARD_TEXTS, largeBoard } from './large-board.ts'
import { fontsOf, hasPoppler, letters, pagesOf, run } from './pdf-tools.ts'

/*
 * Reports as PDF are opened with poppler.
 */

const folder = mkdtempSync(join(tmpdir(), 'amtsweg-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Records = ReturnType<typeof seedRecords>

function templateBoard(name: 'baugenehmigung' | 'ist-soll' | 'canvas'): Records {
  let count = 0
  const createId = () => `r${(count += 1)}`
  return seedRecords({ title: 'T', language: 'de', template: builtInTemplate(name), createId })
}

async function reported(
  records: Iterable<Records[number]>,
  { title, language = 'de' }: { readonly title: string; readonly language?: Language },
) {
  const all = [...records]
  const placed = readJourneys(all)
  const journeys = placed.map(({ journey }) => journey)
  const reports = journeyReports(journeys, language)
  const progress: string[] = []
  const made = await renderReport(all, {
    language,
    cover: reportCover({ title, journeys, language, time: Date.UTC(2026, 10, 28, 12) }),
    journeys: placed.flatMap(({ shapeId }, at) => {
      const report = reports[at]
      return report === undefined ? [] : [{ report, shapeId }]
    }),
    onProgress: (done, of) => progress.push(`${done}/${of}`),
  })
  const path = join(folder, `${title.length}-${language}.pdf`)
  writeFileSync(path, made.pdf)
  return { ...made, path, journeys, reports, progress, text: run('pdftotext', path, '-') }
}

test.skipIf(!hasPoppler)(
  '[BO52] a report has title page, picture, figures with meaning, curve, phases, findings, every font embedded and its title and language',
  async () => {
    const title = 'Übersicht für 30 €'
    const made = await reported(templateBoard('baugenehmigung'), { title })
    expect(made.notDrawn).toEqual([])
    expect(made.progress).toEqual(['1/1'])
    const fonts = [...fontsOf(made.path).values()]
    expect(fonts.length).toBeGreaterThan(1)
    expect(fonts.filter((embedded) => embedded !== 'yes')).toEqual([])
    const info = run('pdfinfo', made.path)
    expect(info).toContain('Title:           Übersicht für 30 € – Bericht über eine Bürgerreise')
    expect(info).toMatch(/Tagged: +yes/)
    expect(made.pdf.toString('latin1')).toContain('/Lang (de)')
    const pages = pagesOf(made.path)
    expect(pages.length).toBe(made.pages)
    expect(pages[0]).toBe('210.0 x 297.0')
    expect(new Set(pages)).toEqual(new Set(['210.0 x 297.0', '297.0 x 210.0']))
    // A picture stands between two parts, never between two rows of a table.
    const afterPicture = String(pages.indexOf('297.0 x 210.0') + 2)
    const begins = run('pdftotext', '-f', afterPicture, '-l', afterPicture, made.path, '-')
    expect(begins).not.toMatch(/^Kennzahl\s/)
    const cover = run('pdftotext', '-l', '1', made.path, '-')
    expect(cover).toMatch(/^Übersicht für 30 €\s+Bericht über eine Bürgerreise\s/)
    expect(cover).toContain('Stand: 28. November 2026')
    expect(cover).not.toContain('Seite')
    expect(made.text).toContain(`Seite 2 von ${made.pages}`)
    const said = letters(made.text)
    const [report] = made.reports
    for (const block of report?.blocks ?? []) {
      const texts = {
        heading: () => (block.type === 'heading' ? [block.text, block.mark ?? ''] : []),
        facts: () => (block.type === 'facts' ? block.facts.flatMap((f) => [f.name, f.value]) : []),
        text: () => (block.type === 'text' ? [block.text] : []),
        list: () => (block.type === 'list' ? block.items : []),
        table: () => (block.type === 'table' ? [...block.head, ...block.rows.flat()] : []),
        curve: () =>
          block.type === 'curve' ? block.steps.flatMap((s) => [s.title, s.words, s.phase]) : [],
        picture: () => [],
      }[block.type]()
      expect(texts.filter((text) => !said.includes(letters(text)))).toEqual([])
    }
    const structure = run('pdfinfo', '-struct', made.path)
    const tags = (name: string) => structure.match(new RegExp(`^ +${name}\\b`, 'gm'))?.length ?? 0
    expect({ h1: tags('H1'), figures: tags('Figure'), tables: tags('Table') }).toEqual({
      h1: 1,
      figures: 2,
      tables: 3,
    })
  },
)

test.skipIf(!hasPoppler)(
  '[BO52] words longer than a column stay within the sheet, and nothing of 300 hard texts is lost',
  async () => {
    const made = await reported(largeBoard(300), {
      title: `${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3)}\u0000\u0008 ليلى`,
      language: 'en',
    })
    expect(made.notDrawn).toEqual([])
    const places = run('pdftotext', '-bbox', made.path, '-')
    let width = 0
    const outside: string[] = []
    for (const line of places.split('\n')) {
      width = Number(/<page width="([\d.]+)"/.exec(line)?.[1] ?? width)
      const [, left, right] = /<word xMin="([-\d.]+)".* xMax="([\d.]+)"/.exec(line) ?? []
      if (left !== undefined && (Number(left) < 20 || Number(right) > width - 20))
        outside.push(line)
    }
    expect(outside).toEqual([])
    const said = letters(made.text)
    for (const text of HARD_TEXTS.filter((each) => !/[\u0590-\u08FF]/.test(each)))
      expect(said).toContain(letters(text))
    expect([...fontsOf(made.path).values()].filter((embedded) => embedded !== 'yes')).toEqual([])
    expect(run('pdfinfo', made.path)).toContain('Report on a citizen journey')
  },
)

test.skipIf(!hasPoppler)(
  '[BO52] an as-is and its to-be are compared, no heading stands alone at the foot of a sheet; a board without a journey has a report that says so',
  async () => {
    const both = await reported(templateBoard('ist-soll'), { title: 'Hund' })
    expect(both.progress).toEqual(['1/2', '2/2'])
    expect(both.text).toContain('Ist und Soll im Vergleich')
    for (const { title } of both.journeys)
      expect(letters(both.text)).toContain(letters(resolveText(title, 'de').text))
    const headings = new Set(
      both.reports.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : [])),
      ),
    )
    const lastLines = both.text.split('\f').map((page) => {
      const lines = page.split('\n').filter((line) => line !== '')
      return lines[lines.indexOf('Hund') - 1] ?? ''
    })
    expect(lastLines.filter((line) => headings.has(line))).toEqual([])
    const none = await reported(templateBoard('canvas'), { title: 'Ohne' })
    expect(none.pages).toBe(1)
    expect(none.text).toContain('Auf diesem Board ist keine Bürgerreise.')
  },
)
