import { resolveText, type Language } from '@amtsweg/journey'
import type { JourneyMap } from '../map/make-map.ts'
import type { PhaseShape, StepShape } from '../schema/index.ts'
import { signsView, type SignsView } from './step/signs-view.ts'

/** What is drawn of the head of a phase or step. */
export interface HeadView {
  readonly headHeight: number
  readonly lines: readonly string[]
  /** Language that the title is in when it is not the reader's. */
  readonly fallback: string | null
  /** What a step says in small signs below its title. */
  readonly signs: SignsView | null
}

/** What is drawn of the head of a phase or step for a reader of `language`. */
export function viewHead(
  shape: PhaseShape | StepShape,
  map: JourneyMap | undefined,
  language: Language,
): HeadView {
  const key = map?.keys.get(shape.id)
  const step = key === undefined ? undefined : map?.layout.steps.get(key)
  const phase = key === undefined ? undefined : map?.layout.phases.get(key)
  const box = shape.type === 'step' ? step : phase
  const title = resolveText(shape.props.title, language)
  return {
    headHeight: box?.headHeight ?? shape.props.h,
    lines: box?.lines ?? [title.text],
    fallback: title.fallback,
    signs: shape.type === 'step' ? signsView(step?.signs ?? null, language) : null,
  }
}
