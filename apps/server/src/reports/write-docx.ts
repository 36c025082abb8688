import { REPORT_WORDS, type JourneyReport, type Language, type ReportBlock } from '@amtsweg/journey'
import {
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { assertNever } from '../assert-never.ts'

/** A picture in a report; width and height in pixels. */
export interface ReportPicture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** What a report is written from: each journey with its picture, where there is one. */
export interface DocxReport {
  readonly title: string
  readonly language: Language
  readonly journeys: readonly {
    readonly report: JourneyReport
    readonly picture: ReportPicture | null
  }[]
}

/** Pixels, at 96 an inch, of what a picture may take of a sheet of A4 within its margins. */
const PICTURE = { width: 640, height: 600 } as const
/** Twentieths of a point: A4, and margins of 20 mm. */
const SHEET = { width: 11_906, height: 16_838, margin: 1134 } as const
const LANGUAGES = { de: 'de-DE', en: 'en-GB' } as const
const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/** Writes a report as DOCX (Office Open XML), with true headings, tables with head rows and pictures with their names. */
export async function writeDocx({ title, language, journeys }: DocxReport): Promise<Buffer> {
  const content = journeys.flatMap(({ report, picture }, at) =>
    report.blocks.flatMap((block) => written(block, { report, picture, isFirst: at === 0 })),
  )
  const document = new Document({
    title: plain(title),
    creator: 'Amtsweg',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: LANGUAGES[language] } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: heading(40),
        heading2: heading(28),
        heading3: heading(24),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: SHEET.width, height: SHEET.height },
            margin: {
              top: SHEET.margin,
              right: SHEET.margin,
              bottom: SHEET.margin,
              left: SHEET.margin,
            },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun(`${plain(title)} · `),
                  new TextRun({ children: [PageNumber.CURRENT] }),
                ],
              }),
            ],
          }),
        },
        children: content.length > 0 ? content : [new Paragraph(REPORT_WORDS[language].none)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function heading(size: number) {
  return {
    run: { font: 'Arial', size, bold: true, color: '0B5C63' },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  }
}

interface Place {
  readonly report: JourneyReport
  readonly picture: ReportPicture | null
  /** Whether it is the first of the journeys: each further one begins on a page of its own. */
  readonly isFirst: boolean
}

function written(block: ReportBlock, place: Place): readonly (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          pageBreakBefore: block.level === 1 && !place.isFirst,
          children: lines(block.text),
        }),
      ]
    case 'facts':
      return block.facts.map(
        ({ name, value }) =>
          new Paragraph({
            spacing: { after: 40 },
            children:
              value === ''
                ? [new TextRun(plain(name))]
                : [new TextRun({ text: `${plain(name)}: `, bold: true }), ...lines(value)],
          }),
      )
    case 'text':
      return [new Paragraph({ children: lines(block.text) })]
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: lines(item) }),
      )
    case 'table':
      return [table(block.head, block.rows)]
    case 'picture':
      return place.picture === null ? [] : [pictureOf(place.picture, place.report.title)]
    default:
      return assertNever(block)
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new TableCell({
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            children: [
              new Paragraph({
                spacing: { after: 0 },
                children: isHead ? [new TextRun({ text: plain(cell), bold: true })] : lines(cell),
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

function pictureOf({ png, width, height }: ReportPicture, title: string): Paragraph {
  const scale = Math.min(PICTURE.width / width, PICTURE.height / height)
  const name = plain(title)
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name, title: name, description: name },
      }),
    ],
  })
}

/** People's words, with their lines. */
function lines(text: string): TextRun[] {
  return plain(text)
    .split(/\r\n|\r|\n/)
    .map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }))
}

/** Without what XML cannot hold: control characters, halves of characters, and the two that are none. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- These are what is looked for.
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}
