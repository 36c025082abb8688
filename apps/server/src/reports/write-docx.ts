import {
  REPORT_WORDS,
  type JourneyReport,
  type Language,
  type ReportBlock,
  type ReportCover,
} from '@amtsweg/journey'
import {
  BorderStyle,
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
  readonly cover: ReportCover
  readonly language: Language
  readonly journeys: readonly {
    readonly report: JourneyReport
    readonly picture: ReportPicture | null
    /** The emotion curve, in as many parts as it takes. */
    readonly curve: readonly ReportPicture[]
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
export async function writeDocx({ cover, language, journeys }: DocxReport): Promise<Buffer> {
  const { title, subtitle } = cover
  const content = journeys.flatMap((each) =>
    each.report.blocks.flatMap((block) => written(block, { ...each, language })),
  )
  const document = new Document({
    title: plain(`${title} – ${subtitle}`),
    creator: 'Amtsweg',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: LANGUAGES[language] } },
          paragraph: { spacing: { after: 120 } },
        },
        title: {
          run: { font: 'Arial', size: 64, bold: true },
          paragraph: { spacing: { before: TITLE_TOP, after: 240 } },
        },
        heading1: heading(40),
        heading2: heading(28),
        heading3: heading(24),
      },
    },
    sections: [
      {
        properties: {
          // The title page has no foot.
          titlePage: true,
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
        children: [...coverPage(cover), ...content],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** Twentieths of a point above the title: a third of the sheet. */
const TITLE_TOP = 3600

function coverPage({ title, subtitle, journeys, day }: ReportCover): readonly Paragraph[] {
  const quiet = (text: string) => new TextRun({ text: plain(text), color: '4A535B' })
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: lines(title) }),
    new Paragraph({
      spacing: { after: 480 },
      border: { top: { style: BorderStyle.SINGLE, size: 24, color: '0B5C63', space: 12 } },
      children: [new TextRun({ text: plain(subtitle), size: 30, color: '4A535B' })],
    }),
    ...journeys.map(
      (journey) =>
        new Paragraph({
          spacing: { after: 160 },
          children: [
            new TextRun({ text: plain(journey.title), bold: true, size: 24 }),
            new TextRun({ text: plain(journey.details), color: '4A535B', break: 1 }),
          ],
        }),
    ),
    new Paragraph({ spacing: { before: 480 }, children: [quiet(day)] }),
  ]
}

function heading(size: number) {
  return {
    run: { font: 'Arial', size, bold: true, color: '0B5C63' },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  }
}

type Place = DocxReport['journeys'][number] & { readonly language: Language }

function written(block: ReportBlock, place: Place): readonly (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          pageBreakBefore: block.level === 1,
          children: [
            ...lines(block.text),
            ...(block.mark === undefined ? [] : [new TextRun(` ★ ${block.mark}`)]),
          ],
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
      return list(block.items)
    case 'table':
      return [table(block.head, block.rows)]
    case 'picture':
      return place.picture === null ? [] : [pictureOf(place.picture, place.report.title)]
    case 'curve': {
      const { curve, feeling, step } = REPORT_WORDS[place.language]
      return [
        ...place.curve.map((each) => pictureOf(each, curve)),
        table(
          [step, feeling],
          block.steps.map(({ title, words }, at) => [`${at + 1}  ${title}`, words]),
        ),
      ]
    }
    default:
      return assertNever(block)
  }
}

function list(items: readonly string[]): readonly Paragraph[] {
  return items.map((item) => new Paragraph({ bullet: { level: 0 }, children: lines(item) }))
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D9D3C7' } as const
const NO_LINE = { style: BorderStyle.NONE } as const
const TABLE_LINES = {
  top: LINE,
  bottom: LINE,
  insideHorizontal: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
} as const

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new TableCell({
            ...(isHead ? { shading: { fill: 'E3F0F0' } } : {}),
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
    borders: TABLE_LINES,
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
