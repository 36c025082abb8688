import { RENDER_LIMITS, renderPdf, renderPng, renderSvg } from '@amtsweg/board/render'
import type { NotDrawn } from '@amtsweg/board/render'
import { assertNever } from '../assert-never.ts'
import { makeReport } from '../reports/make-report.ts'
import type { HearPart, PictureJob, PictureResult } from './picture-job.ts'

/** Makes a picture; for a worker, because it takes seconds of a core. */
export async function makePicture(job: PictureJob, hear: HearPart): Promise<PictureResult> {
  switch (job.format) {
    case 'svg': {
      const made = await renderSvg(job.records, job.request)
      return made.ok ? finished(Buffer.from(made.svg), made.notDrawn) : made
    }
    case 'png': {
      const made = await renderPng(job.records, { ...job.request, size: job.size })
      if (made.ok) return finished(made.png, made.notDrawn)
      if (made.reason !== 'too_large') return made
      return { ok: false, reason: 'too_large', limit: made.largestScale }
    }
    case 'pdf': {
      const { layout, title } = job
      const made = await renderPdf(job.records, { ...job.request, layout, title, onProgress: hear })
      if (made.ok) return finished(made.pdf, made.notDrawn)
      if (made.reason !== 'too_many_sheets') return made
      return { ok: false, reason: 'too_large', limit: RENDER_LIMITS.sheets }
    }
    case 'report': {
      const { bytes, notDrawn } = await makeReport(job, hear)
      return finished(bytes, notDrawn)
    }
    default:
      return assertNever(job)
  }
}

function finished(bytes: Buffer, notDrawn: readonly NotDrawn[]): PictureResult {
  const named = notDrawn.map(({ reason, type, detail }) => ({ reason, type, detail }))
  return { ok: true, bytes, notDrawn: named }
}
