/** Ways to begin a board; the values of `template` at `POST /api/boards`. */
export const STARTS = ['empty', 'baugenehmigung', 'bewohnerparkausweis', 'canvas'] as const
export type Start = (typeof STARTS)[number]
