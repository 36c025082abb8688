import { JOURNEY_LIMITS } from '../limits.ts'

/** Limits of a template and its file, each with its unit and reason. */
export const TEMPLATE_LIMITS = {
  /** Journeys. A wall has room for a few; a file of them all is an export, not a template. */
  journeys: 20,
  /** Frames, notes, texts and shapes, at the top and again within each frame. */
  items: 1_000,
  /** All items together, those in frames included: what a page carries beside its journeys. */
  allItems: 4_000,
  /** Pixels from the corner of the template. Beyond, nobody finds it again. */
  coordinate: 1_000_000,
  /** Pixels of a width or height. */
  size: 100_000,
  /** Characters of a file: as many as of a file of journeys, so that each page that a template can hold is saved. */
  file: JOURNEY_LIMITS.file,
} as const
