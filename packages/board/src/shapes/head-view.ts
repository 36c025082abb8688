import { resolveText } from '@amtsweg/journey'
import { createComputedCache, isEqual, type Editor, type TLShapeId } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { isLifted } from '../map/dragged-shapes.ts'
import { journeyMapOf } from '../map/journey-map.ts'
import type { PhaseShape, StepShape } from '../schema/index.ts'

/** What is drawn of the head of a phase or step. */
export interface HeadView {
  readonly headHeight: number
  readonly lines: readonly string[]
  /** Language that the title is in when it is not the reader's. */
  readonly fallback: string | null
  readonly isEditing: boolean
  /** In the hand, and so above all others. */
  readonly isLifted: boolean
}

const views = createComputedCache(
  'head view',
  (editor: Editor, shape: PhaseShape | StepShape): HeadView => {
    const map = journeyMapOf(editor, shape)
    const key = map?.keys.get(shape.id)
    const places = shape.type === 'phase' ? map?.layout.phases : map?.layout.steps
    const box = key === undefined ? undefined : places?.get(key)
    const title = resolveText(shape.props.title, editorLanguage(editor))
    return {
      headHeight: box?.headHeight ?? shape.props.h,
      lines: box?.lines ?? [title.text],
      fallback: title.fallback,
      isEditing: editor.getEditingShapeId() === shape.id,
      isLifted: isLifted(editor, shape),
    }
  },
  { areResultsEqual: isEqual },
)

/** What is drawn of the head of a phase or step; reactive. */
export function headView(editor: Editor, id: TLShapeId): HeadView | undefined {
  return views.get(editor, id)
}
