/** How much of a map can be read: all, blocks with headings, or phases only. */
export type ZoomLevel = 'near' | 'far' | 'phases'

/** Zoom below which texts of cards are no longer readable and only cost time. */
const FAR = 0.28
/** Zoom below which cards are no longer told apart. */
const PHASES = 0.1
/** Share by which a border must be passed to come back, so that nothing flickers at it. */
const SLACK = 0.08

/** The level at a zoom, coming from another level. */
export function zoomLevelAt(zoom: number, before: ZoomLevel): ZoomLevel {
  const isBelow = (border: number, was: readonly ZoomLevel[]) =>
    zoom < (was.includes(before) ? border * (1 + SLACK) : border)
  if (isBelow(PHASES, ['phases'])) return 'phases'
  return isBelow(FAR, ['far', 'phases']) ? 'far' : 'near'
}
