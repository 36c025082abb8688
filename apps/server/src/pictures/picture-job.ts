import type { PdfLayout, PixelSize, RenderRequest } from '@amtsweg/board/render'
import type { BoardJourney } from '@amtsweg/board/schema'
import type { BoardRecord } from '../boards/board-document.ts'

/** What of a picture crosses to the worker: functions cannot. */
type SentRequest = Omit<RenderRequest, 'resolveImage'>

/** Hears how many of its parts are done. */
export type HearPart = (done: number, of: number) => void

/** A picture to be made of a board. */
export type PictureJob = {
  readonly records: readonly BoardRecord[]
  readonly request: SentRequest
} & (
  | { readonly format: 'svg' }
  | { readonly format: 'png'; readonly size: PixelSize }
  | { readonly format: 'pdf'; readonly layout: PdfLayout; readonly title: string }
  /** A report with pictures; `time` in milliseconds since 1970 is when it is of. */
  | {
      readonly format: 'report'
      readonly as: 'docx' | 'pdf'
      readonly journeys: readonly BoardJourney[]
      readonly title: string
      readonly time: number
    }
)

/** What a picture became, or why it did not. */
export type PictureResult =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      /** What the picture lacks: reason, type of shape and detail. */
      readonly notDrawn: readonly {
        readonly reason: string
        readonly type: string
        readonly detail: string
      }[]
    }
  | { readonly ok: false; readonly reason: 'nothing_to_draw' | 'not_found' }
  /** `limit` is the largest scale, or the number of sheets that are made at most. */
  | { readonly ok: false; readonly reason: 'too_large'; readonly limit: number }
  /** Too many pictures are waiting; the same request may work in a moment. */
  | { readonly ok: false; readonly reason: 'busy' }
  /** Whoever asked no longer wants it. */
  | { readonly ok: false; readonly reason: 'cancelled' }
  /** It took too long or too much memory, or broke. */
  | { readonly ok: false; readonly reason: 'failed' }

/** How far a picture is. */
export type PictureProgress =
  /** Nothing is made under this ticket: not yet, or no longer. */
  | { readonly state: 'none' }
  /** `before` pictures are made first. */
  | { readonly state: 'waiting'; readonly before: number }
  /** So many of its sheets or parts are done; `of` is 0 as long as they are not counted. */
  | { readonly state: 'making'; readonly done: number; readonly of: number }

/** What the thread that makes pictures says. */
export type WorkerMessage =
  | { readonly type: 'part'; readonly done: number; readonly of: number }
  | { readonly type: 'made'; readonly result: PictureResult }
  /** Something threw at that line of the code. What it said stays there: it may quote what is on a board. */
  | { readonly type: 'broke'; readonly error: string; readonly line: string }
