import type { JourneyReport, Language, ReportCover } from '@amtsweg/journey'
import { REPORT_WORDS } from '@amtsweg/journey'
import type { TLRecord } from '@tldraw/tlschema'
// oxlint-disable-next-line import/no-named-as-default -- The types of pdfkit know no named one.
import PDFDocument from 'pdfkit'
import { MARK_DEFS } from '../../drawing/draw-mark.ts'
import { loadFonts } from '../fonts.ts'
import { fontNeeds } from '../font-needs.ts'
import type { NotDrawn } from '../not-drawn.ts'
import { bytesOf, definitions, faceUser } from '../pdf-document.ts'
import type { PaintTools } from '../pdf-state.ts'
import type { Picture } from '../picture.ts'
import { withReadableImages } from '../readable-images.ts'
import { renderBoard } from '../render-board.ts'
import { TextMeasure } from '../text-measure.ts'
import { writeBlock } from './report-blocks.ts'
import { writeCover } from './report-cover-page.ts'
import { drawLines, linesOf, widthsOf } from './report-lines.ts'
import { PICTURE_EDGE, SHEET, STYLES } from './report-look.ts'
import { ReportPages, type Tag } from './report-pages.ts'

/** What a report is written from; each journey with the shape in which it is on the board. */
export interface ReportRequest {
  readonly language: Language
  readonly cover: ReportCover
  readonly journeys: readonly { readonly report: JourneyReport; readonly shapeId: string }[]
  /** Hears how many of the journeys are written. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

/** A report as PDF. */
export interface ReportPdf {
  readonly pdf: Buffer
  readonly pages: number
  readonly notDrawn: readonly NotDrawn[]
}

/**
 * Writes a report as PDF, from records alone: sheets of A4 with true text in embedded fonts, pictures as vectors, and a
 * structure of headings, tables and lists for who does not see it.
 */
export async function renderReport(
  records: Iterable<TLRecord>,
  { language, cover, journeys, onProgress }: ReportRequest,
): Promise<ReportPdf> {
  const all = [...records]
  const drawn = new Map<string, Picture>()
  for (const [at, { shapeId }] of journeys.entries()) {
    const made = await renderBoard(all, { what: { type: 'journey', journeyId: shapeId }, language })
    const [picture] = made.ok ? made.pictures : []
    if (picture !== undefined) drawn.set(shapeId, await withReadableImages(picture))
    onProgress?.(at + 1, journeys.length)
  }
  const pictures = [...drawn.values()]
  const needs = fontNeeds(all)
  const written = JSON.stringify([cover, journeys.map(({ report }) => report.blocks)])
  const fonts = await loadFonts({ ...needs, text: `${needs.text}\n${written}` })
  const pdf = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    margin: 0,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: { Title: `${cover.title} – ${cover.subtitle}`, Creator: 'Amtsweg', Producer: 'Amtsweg' },
  })
  const finished = bytesOf(pdf)
  const defs = new Map(definitions(pictures).entries())
  for (const def of MARK_DEFS) defs.set(String(def.attributes['id']), def)
  const measure = new TextMeasure(fonts)
  const pages = new ReportPages({ pdf, measure, defs, useFace: faceUser(pdf) })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  writeCover(pages, cover, root)
  const toOutline = outlineOf(pages.tools)
  for (const { report, shapeId } of journeys) {
    const parent = pdf.struct('Sect')
    root.add(parent)
    pages.newSheet()
    const picture = drawn.get(shapeId)
    const addPicture = () => {
      if (picture !== undefined) addPictureSheet(pages, { picture, parent, language })
    }
    for (const [at, block] of report.blocks.entries()) {
      const next = report.blocks[at + 1]
      writeBlock(block, { pages, language, parent, note: toOutline, addPicture, next })
    }
    pages.flushPictures()
    parent.end()
  }
  root.end()
  const { count } = pdf.bufferedPageRange()
  writeFeet(pages, { title: cover.title, count, language })
  pdf.end()
  const missing = [...measure.missing].join('')
  const notDrawn: NotDrawn[] = pictures.flatMap((picture) => picture.notDrawn)
  if (missing !== '' && !notDrawn.some(({ reason }) => reason === 'characters')) {
    notDrawn.push({ reason: 'characters', type: 'report', shapeId: '', detail: missing })
  }
  return { pdf: await finished, pages: count, notDrawn }
}

/** The outline of a document, by the level of its headings. */
function outlineOf({ pdf }: PaintTools): (level: 1 | 2 | 3, text: string) => void {
  const open = [pdf.outline]
  return (level, text) => {
    open.length = Math.min(open.length, level)
    const above = open.at(-1) ?? pdf.outline
    open.push(above.addItem(text, { expanded: level === 1 }))
  }
}

/** A lying sheet with the whole journey, as large as it becomes. */
function addPictureSheet(
  pages: ReportPages,
  {
    picture,
    parent,
    language,
  }: { readonly picture: Picture; readonly parent: Tag; readonly language: Language },
): void {
  const { pdf, measure } = pages.tools
  const { bounds, title } = picture
  const figure = pdf.struct('Figure', { alt: `${REPORT_WORDS[language].picture}: ${title}` })
  parent.add(figure)
  const isLying = bounds.w >= bounds.h
  const [w, h] = isLying ? [SHEET.h, SHEET.w] : [SHEET.w, SHEET.h]
  pages.addPicture({
    w,
    h,
    paint: () => {
      const room = { w: w - 2 * PICTURE_EDGE, h: h - PICTURE_EDGE - SHEET.foot }
      const scale = Math.min(room.w / bounds.w, room.h / bounds.h)
      const [x, y] = [(w - bounds.w * scale) / 2, PICTURE_EDGE + (room.h - bounds.h * scale) / 2]
      pdf.save()
      pdf.transform(scale, 0, 0, scale, x - bounds.x * scale, y - bounds.y * scale)
      const nodes = picture.items.map(({ node }) => node)
      pages.paint(nodes, 'Figure', figure)
      pdf.restore()
      figure.end()
      // The name of the picture for the eye; the figure has it for the ear.
      const style = STYLES.foot
      const text = `${REPORT_WORDS[language].picture}: ${title}`
      const lines = linesOf(text, { width: w - 2 * SHEET.side, style, measure }).slice(0, 1)
      pages.decorate(drawLines(lines, { x: SHEET.side, y: h - SHEET.foot + 4, style }))
    },
  })
}

/** Title and number at the foot of each sheet but the first. */
function writeFeet(
  pages: ReportPages,
  {
    title,
    count,
    language,
  }: { readonly title: string; readonly count: number; readonly language: Language },
): void {
  const { pdf, measure } = pages.tools
  const style = STYLES.foot
  for (let at = 1; at < count; at += 1) {
    pdf.switchToPage(at)
    const { width, height } = pdf.page
    const words = REPORT_WORDS[language].page
      .replace('{page}', String(at + 1))
      .replace('{pages}', String(count))
    const [number = ''] = linesOf(words, { width, style, measure })
    const room = width - 2 * SHEET.side
    const { line: numberWidth } = widthsOf(number, { style, measure })
    const lines = linesOf(title, { width: room - numberWidth - 20, style, measure })
    const [first = ''] = lines
    const y = height - SHEET.foot / 2 - style.lineHeight / 2
    pages.decorate(
      [
        ...drawLines([lines.length > 1 ? `${first} …` : first], { x: SHEET.side, y, style }),
        ...drawLines([number], { x: SHEET.side + room - numberWidth, y, style }),
      ],
      'Pagination',
    )
  }
}
