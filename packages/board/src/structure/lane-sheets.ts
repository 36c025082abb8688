import type { Lane } from '@amtsweg/journey'
import type { Editor, TLShapeId, VecLike } from 'tldraw'
import { draggedShapes } from '../map/dragged-shapes.ts'
import { journeyMap } from '../map/journey-map.ts'
import { pageJourneys } from '../map/page-journeys.ts'

/** The lanes of one journey as they lie on its sheet, hidden ones too (without height). */
export interface LaneSheet {
  readonly journeyId: TLShapeId
  /** Pixels of the sheet: where the row of phase heads begins. */
  readonly top: number
  readonly width: number
  readonly lanes: readonly { readonly lane: Lane; readonly y: number; readonly h: number }[]
}

/** Below this zoom a name is too small to be taken hold of. */
const MIN_ZOOM = 0.35

/** The journeys in view whose lanes can be taken hold of now. Reactive. */
export function laneSheets(editor: Editor): readonly LaneSheet[] {
  if (!editor.isIn('select.idle') || editor.getIsReadonly()) return []
  if (draggedShapes(editor).size > 0 || editor.getZoomLevel() < MIN_ZOOM) return []
  const view = editor.getViewportPageBounds()
  return pageJourneys(editor).flatMap((shape) => {
    const map = journeyMap(editor, shape.id)
    const bounds = editor.getShapePageBounds(shape)
    if (editor.isShapeOrAncestorLocked(shape)) return []
    if (map === undefined || bounds === undefined || !view.collides(bounds)) return []
    const { titleHeight: top, w: width, lanes: bands } = map.layout
    let end = bands[0]?.y ?? top
    const lanes = map.journey.lanes.map((lane) => {
      const band = bands.find(({ id }) => id === lane.id)
      const y = band?.y ?? end
      const h = band?.h ?? 0
      end = y + h
      return { lane, y, h }
    })
    return [{ journeyId: shape.id, top, width, lanes }]
  })
}

/** Where a lane that is let go at a page point goes: so that `index` others lie above, and where that is on the sheet. */
export function laneIndexAt(
  editor: Editor,
  sheet: LaneSheet,
  { point, laneId }: { readonly point: VecLike; readonly laneId: string },
): { readonly index: number; readonly y: number } {
  const { y } = editor.getPointInShapeSpace(sheet.journeyId, point)
  const others = sheet.lanes.filter(({ lane }) => lane.id !== laneId)
  const above = others.filter((each) => each.y + each.h / 2 < y)
  const last = above.at(-1)
  return {
    index: above.length,
    y: last === undefined ? (sheet.lanes[0]?.y ?? 0) : last.y + last.h,
  }
}
