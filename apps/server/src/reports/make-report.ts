import { renderCurve, renderPng, renderReport } from '@amtsweg/board/render'
import type { NotDrawn, RenderRequest } from '@amtsweg/board/render'
import { journeyReports, reportCover, type JourneyReport } from '@amtsweg/journey'
import type { BoardRecord } from '../boards/board-document.ts'
import type { HearPart, PictureJob } from '../pictures/picture-job.ts'
import { writeDocx, type ReportPicture } from './write-docx.ts'

/** Pixels of a report's pictures: sharp across a sheet of A4. */
const PICTURE_WIDTH = 1600

/** Makes a report with a picture of each journey; for a worker, because pictures take seconds of a core. */
export async function makeReport(
  job: Extract<PictureJob, { format: 'report' }>,
  hear: HearPart,
): Promise<{ readonly bytes: Buffer; readonly notDrawn: readonly NotDrawn[] }> {
  const { as, records, journeys, request, title, time } = job
  const { language } = request
  const all = journeys.map(({ journey }) => journey)
  const cover = reportCover({ title, journeys: all, language, time })
  const reports = journeyReports(all, language)
  if (as === 'pdf') {
    const placed = journeys.flatMap(({ shapeId }, at) => {
      const report = reports[at]
      return report === undefined ? [] : [{ report, shapeId }]
    })
    const wanted = { language, cover, journeys: placed, onProgress: hear }
    const { pdf, notDrawn } = await renderReport(records, wanted)
    return { bytes: pdf, notDrawn }
  }
  const notDrawn: NotDrawn[] = []
  const parts = []
  for (const [at, report] of reports.entries()) {
    const picture = await pictureOf(records, { language, journeyId: journeys[at]?.shapeId })
    if (picture !== null) notDrawn.push(...picture.notDrawn)
    parts.push({ report, picture, curve: await curveOf(report) })
    hear(at + 1, reports.length)
  }
  return { bytes: await writeDocx({ cover, language, journeys: parts }), notDrawn }
}

async function curveOf({ blocks }: JourneyReport): Promise<readonly ReportPicture[]> {
  const curve = blocks.find(({ type }) => type === 'curve')
  return curve?.type === 'curve' ? renderCurve(curve.steps) : []
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
