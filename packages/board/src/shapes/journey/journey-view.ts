import { createComputedCache, isEqual, type Editor, type TLShapeId } from 'tldraw'
import { editorLanguage } from '../../map/editor-language.ts'
import { journeyMap } from '../../map/journey-map.ts'
import { perEditor } from '../../map/per-editor.ts'
import type { JourneyShape } from '../../schema/index.ts'
import { viewJourney, type JourneyView } from './view-journey.ts'

/** The texts of a journey that can be edited on its sheet. */
export type JourneyField = 'title' | 'persona'

/** A journey's sheet as the canvas shows it. */
export interface CanvasSheet extends JourneyView {
  readonly editing: JourneyField | null
}

const field = perEditor<JourneyField>('journey field', 'title')

/** Chooses which text of a journey the next editing is about. */
export function setJourneyField(editor: Editor, next: JourneyField): void {
  field.set(editor, next)
}

const views = createComputedCache(
  'journey view',
  (editor: Editor, shape: JourneyShape): CanvasSheet | undefined => {
    const map = journeyMap(editor, shape.id)
    if (map === undefined) return undefined
    const editing = editor.getEditingShapeId() === shape.id ? field.get(editor) : null
    return { ...viewJourney(map, editorLanguage(editor)), editing }
  },
  { areResultsEqual: isEqual },
)

/** What is drawn of a journey's sheet; reactive. */
export function journeyView(editor: Editor, id: TLShapeId): CanvasSheet | undefined {
  return views.get(editor, id)
}
