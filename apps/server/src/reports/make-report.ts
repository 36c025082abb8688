import { renderPng } from '@amtsweg/board/render'
import type { NotDrawn, RenderRequest } from '@amtsweg/board/render'
import type { BoardJourney } from '@amtsweg/board/schema'
import { journeyReports } from '@amtsweg/journey'
import type { BoardRecord } from '../boards/board-document.ts'
import { writeDocx, type ReportPicture } from './write-docx.ts'

/** Pixels of a report's pictures: sharp across a sheet of A4. */
const PICTURE_WIDTH = 1600

/** What a report is made of. */
export interface ReportOrder {
  readonly records: readonly BoardRecord[]
  readonly journeys: readonly BoardJourney[]
  readonly request: Pick<RenderRequest, 'language'>
  readonly title: string
}

/** Makes a report as DOCX, with a picture of each journey; for a worker, because pictures take seconds of a core. */
export async function makeReport({ records, journeys, request, title }: ReportOrder) {
  const { language } = request
  const reports = journeyReports(
    journeys.map(({ journey }) => journey),
    language,
  )
  const notDrawn: NotDrawn[] = []
  const parts = []
  for (const [at, report] of reports.entries()) {
    const drawn = await pictureOf(records, { language, journeyId: journeys[at]?.shapeId })
    if (drawn !== null) notDrawn.push(...drawn.notDrawn)
    parts.push({ report, picture: drawn })
  }
  return { docx: await writeDocx({ title, language, journeys: parts }), notDrawn }
}

async function pictureOf(
  records: readonly BoardRecord[],
  {
    language,
    journeyId,
  }: Pick<RenderRequest, 'language'> & { readonly journeyId?: string | undefined },
): Promise<(ReportPicture & { readonly notDrawn: readonly NotDrawn[] }) | null> {
  const request = { what: { type: 'journey', journeyId }, language } as const
  const wide = await renderPng(records, {
    ...request,
    size: { type: 'width', width: PICTURE_WIDTH },
  })
  if (wide.ok) return wide
  if (wide.reason !== 'too_large') return null
  const { largestScale: scale } = wide
  const largest = await renderPng(records, { ...request, size: { type: 'scale', scale } })
  return largest.ok ? largest : null
}
