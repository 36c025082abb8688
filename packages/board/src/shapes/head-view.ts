import { createComputedCache, isEqual, type Editor, type TLShapeId } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyMapOf } from '../map/journey-map.ts'
import type { PhaseShape, StepShape } from '../schema/index.ts'
import { viewHead, type HeadView } from './view-head.ts'

/** The head of a phase or step as the canvas shows it. */
export interface CanvasHead extends HeadView {
  readonly isEditing: boolean
}

const views = createComputedCache(
  'head view',
  (editor: Editor, shape: PhaseShape | StepShape): CanvasHead => ({
    ...viewHead(shape, journeyMapOf(editor, shape), editorLanguage(editor)),
    isEditing: editor.getEditingShapeId() === shape.id,
  }),
  { areResultsEqual: isEqual },
)

/** What is drawn of the head of a phase or step; reactive. */
export function headView(editor: Editor, id: TLShapeId): CanvasHead | undefined {
  return views.get(editor, id)
}
