import { resolveText } from '@amtsweg/journey'
import type { Editor, TLShapeId } from 'tldraw'
import { laneTitle } from '../map/lane-title.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyMap } from '../map/journey-map.ts'
import { pageJourneys } from '../map/page-journeys.ts'

/** A name with the stretch that it is the name of, in pixels of the page. */
export interface Heading {
  readonly key: string
  readonly name: string
  readonly start: number
  readonly length: number
}

/** The names of a journey that stay in view, with where it lies on the page. */
export interface MapHeadings {
  readonly id: TLShapeId
  readonly title: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Page pixels of the sheet: where the heads of its phases are, and how wide the names of its lanes stand. */
  readonly headsTop: number
  readonly headsHeight: number
  readonly lanesWidth: number
  readonly phases: readonly Heading[]
  readonly lanes: readonly Heading[]
}

/** The names of all journeys on the page. Reactive; does not depend on the camera. */
export function mapHeadings(editor: Editor): readonly MapHeadings[] {
  const language = editorLanguage(editor)
  return pageJourneys(editor).flatMap((shape) => {
    const map = journeyMap(editor, shape.id)
    if (map === undefined) return []
    const { journey, layout } = map
    const { x, y } = editor.getShapePageTransform(shape).point()
    const [first] = layout.phases.values()
    return [
      {
        id: shape.id,
        title: resolveText(journey.title, language).text,
        x,
        y,
        w: layout.w,
        h: layout.h,
        headsTop: y + layout.titleHeight,
        headsHeight: first?.headHeight ?? 0,
        lanesWidth: layout.laneHeadWidth,
        phases: journey.phases.flatMap((phase) => {
          const box = layout.phases.get(phase.id)
          const name = resolveText(phase.title, language).text
          return box === undefined ? [] : [{ key: phase.id, name, start: x + box.x, length: box.w }]
        }),
        lanes: layout.lanes.flatMap((band) => {
          const lane = journey.lanes.find(({ id }) => id === band.id)
          if (lane === undefined) return []
          return [
            { key: lane.id, name: laneTitle(lane, language), start: y + band.y, length: band.h },
          ]
        }),
      },
    ]
  })
}
