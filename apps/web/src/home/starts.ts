import type { TemplateId } from '@amtsweg/journey'

/** The templates that the home page offers first. */
export const STARTS = [
  'empty',
  'baugenehmigung',
  'bewohnerparkausweis',
  'canvas',
] as const satisfies readonly TemplateId[]
