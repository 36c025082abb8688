import { resolveText } from '@amtsweg/journey'
import { createComputedCache, isEqual, type Editor, type TLShapeId } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyMapOf } from '../map/journey-map.ts'
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
  readonly isEditing: boolean
}

const views = createComputedCache(
  'head view',
  (editor: Editor, shape: PhaseShape | StepShape): HeadView => {
    const map = journeyMapOf(editor, shape)
    const key = map?.keys.get(shape.id)
    const step = key === undefined ? undefined : map?.layout.steps.get(key)
    const phase = key === undefined ? undefined : map?.layout.phases.get(key)
    const box = shape.type === 'step' ? step : phase
    const language = editorLanguage(editor)
    const title = resolveText(shape.props.title, language)
    return {
      headHeight: box?.headHeight ?? shape.props.h,
      lines: box?.lines ?? [title.text],
      fallback: title.fallback,
      signs: shape.type === 'step' ? signsView(step?.signs ?? null, language) : null,
      isEditing: editor.getEditingShapeId() === shape.id,
    }
  },
  { areResultsEqual: isEqual },
)

/** What is drawn of the head of a phase or step; reactive. */
export function headView(editor: Editor, id: TLShapeId): HeadView | undefined {
  return views.get(editor, id)
}
