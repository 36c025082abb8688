import {
  label,
  resolveText,
  wrapText,
  type JourneyLayout,
  type LaneKind,
  type Language,
} from '@amtsweg/journey'
import { SHEET } from '../../look/sizes.ts'
import type { JourneyMap } from '../../map/make-map.ts'
import { boardText } from '../../texts/messages.ts'

/** A band of the sheet as it is drawn. */
export interface LaneView {
  readonly id: string
  readonly kind: LaneKind
  readonly y: number
  readonly h: number
  readonly lines: readonly string[]
}

/** All that is drawn of a journey's sheet; its phases, steps and cards draw themselves. */
export interface JourneyView {
  readonly w: number
  readonly h: number
  readonly titleHeight: number
  readonly laneHeadWidth: number
  readonly title: string
  readonly fallback: string | null
  readonly state: string
  /** '' when the persona has no name yet. */
  readonly persona: string
  /** What stands there instead. */
  readonly personaHint: string
  /** Description of the persona, and the service where it is not the title. */
  readonly details: string
  readonly lanes: readonly LaneView[]
  /** Left edges of the columns, with the right edge of the last. */
  readonly columns: readonly number[]
  readonly curve: JourneyLayout['curve']
}

/** What is drawn of a journey's sheet for a reader of `language`. */
export function viewJourney(map: JourneyMap, language: Language): JourneyView {
  const { layout, journey } = map
  const title = resolveText(journey.title, language)
  const service = resolveText(journey.service.name, language).text
  const description = resolveText(journey.persona.description, language).text
  const details = [description, service === title.text ? '' : service].filter((text) => text !== '')
  const width = layout.laneHeadWidth - SHEET.padding - SHEET.laneTextLeft
  const laneStyle = { width, fontSize: SHEET.laneFontSize, bold: false }
  return {
    w: layout.w,
    h: layout.h,
    titleHeight: layout.titleHeight,
    laneHeadWidth: layout.laneHeadWidth,
    title: title.text === '' ? boardText(language, 'board.empty.title') : title.text,
    fallback: title.fallback,
    state: label('state', journey.state, language),
    persona: journey.persona.name,
    personaHint: boardText(language, 'board.empty.persona'),
    details: details.join(' · '),
    lanes: layout.lanes.map(({ id, kind, y, h }) => {
      const own = journey.lanes.find((lane) => lane.id === id)?.title ?? null
      const name = own === null ? label('lane', kind, language) : resolveText(own, language).text
      return { id, kind, y, h, lines: wrapText(name, laneStyle) }
    }),
    columns: columnsOf(map),
    curve: layout.curve,
  }
}

function columnsOf({ layout, journey }: JourneyMap): number[] {
  const edges = new Set<number>()
  for (const phase of journey.phases) {
    const box = layout.phases.get(phase.id)
    if (box === undefined) continue
    edges.add(box.x).add(box.x + box.w)
    for (const step of phase.steps) {
      const column = layout.steps.get(step.id)
      if (column !== undefined) edges.add(box.x + column.x).add(box.x + column.x + column.w)
    }
  }
  return [...edges].sort((a, b) => a - b)
}
