/** The templates that come with the house, by the ids that programs use; the first is where a board starts from. */
export const TEMPLATES = [
  'empty',
  'baugenehmigung',
  'bewohnerparkausweis',
  'canvas',
  'service-blueprint',
  'ist-soll',
  'persona',
  'empathy-map',
  'barcamp-grid',
  'lernexpedition',
  'workshop-feedback',
] as const
export type TemplateId = (typeof TEMPLATES)[number]
