import type * as v from 'valibot'
import type { Journey, LocalizedText } from '../model.ts'
import type { TEMPLATE_CATEGORIES, frameSchema } from './template-file.ts'
import type { geoSchema, noteSchema, textSchema } from './template-file.ts'

type Deep<T> = { readonly [Key in keyof T]: T[Key] }

/** A sticky note of a template. */
export type NoteItem = Deep<v.InferOutput<typeof noteSchema>>
/** A text of a template. */
export type TextItem = Deep<v.InferOutput<typeof textSchema>>
/** A rectangle or another outline of a template. */
export type GeoItem = Deep<v.InferOutput<typeof geoSchema>>
/** What may lie in a frame. */
export type ContentItem = NoteItem | TextItem | GeoItem
/** A frame of a template; what lies in it is placed from its corner. */
export type FrameItem = Deep<Omit<v.InferOutput<typeof frameSchema>, 'items'>> & {
  readonly items: readonly ContentItem[]
}
/** One thing of the free canvas around the journeys. */
export type TemplateItem = FrameItem | ContentItem

/** A journey with the place of its top left corner, in px. */
export interface PlacedJourney {
  readonly x: number
  readonly y: number
  readonly journey: Journey
}

/** What a board, or a part of one, can begin with. */
export interface Template {
  readonly id: string
  readonly title: LocalizedText
  /** One sentence that says what it is good for. */
  readonly description: LocalizedText
  readonly category: (typeof TEMPLATE_CATEGORIES)[number]
  readonly journeys: readonly PlacedJourney[]
  readonly items: readonly TemplateItem[]
}
