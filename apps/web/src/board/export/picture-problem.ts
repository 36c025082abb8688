import type { Picture, PictureRequest } from '@amtsweg/board/export-picture'
import { assertNever } from '../../page/assert-never.ts'

type Failure = Extract<Picture, { readonly ok: false }>

/** Which text tells a failed picture, and its values. */
export interface PictureProblem {
  readonly text: string
  readonly values: Readonly<Record<string, number>>
}

/** Words for a picture that could not be made. */
export function pictureProblem(failure: Failure, what: PictureRequest['what']): PictureProblem {
  switch (failure.reason) {
    case 'nothing_to_export':
      return { text: `web.export.failed.nothing.${what}`, values: {} }
    case 'too_large':
      return failure.largestScale === null
        ? { text: 'web.export.failed.too_large.svg', values: {} }
        : { text: 'web.export.failed.too_large.scale', values: { scale: failure.largestScale } }
    case 'failed':
      return { text: 'web.export.failed.other', values: {} }
    default:
      return assertNever(failure)
  }
}
