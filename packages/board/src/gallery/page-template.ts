import { plainText, resolveText } from '@amtsweg/journey'
import { uniqueId, type Editor, type TLParentId, type TLShape, type TLShapeId } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyIdOf } from '../map/journey-map.ts'
import {
  compareSiblings,
  isMapShapeOf,
  templateOfShapes,
  type TemplateOfShapes,
} from '../schema/index.ts'

/** What is saved as a template: all of the current page, or the selected journey. */
export type TemplateScope = 'page' | 'journey'

/** The one journey in which everything selected lies; `undefined` when there is none. */
export function selectedJourneyId(editor: Editor): TLShapeId | undefined {
  const ids = new Set(editor.getSelectedShapes().map((shape) => journeyIdOf(editor, shape)))
  const [id] = ids
  return ids.size === 1 ? id : undefined
}

/** A template of the page or the selected journey, and what it does not take along. */
export function pageTemplate(editor: Editor, scope: TemplateScope): TemplateOfShapes {
  const childrenOf = (parentId: TLParentId): readonly TLShape[] =>
    editor
      .getSortedChildIdsForParent(parentId)
      .flatMap((id) => editor.getShape(id) ?? [])
      .sort(compareSiblings)
  const journey = editor.getShape(selectedJourneyId(editor) ?? editor.getCurrentPageId())
  const common = { childrenOf, id: uniqueId() }
  if (scope === 'journey' && isMapShapeOf(journey, 'journey')) {
    const { text } = resolveText(journey.props.title, editorLanguage(editor))
    return templateOfShapes({ ...common, shapes: [journey], title: text })
  }
  const shapes = childrenOf(editor.getCurrentPageId())
  const title = editor.getDocumentSettings().name || firstTitle(shapes)
  return templateOfShapes({ ...common, shapes, title })
}

function firstTitle(shapes: readonly TLShape[]): string {
  const journey = shapes.find((shape) => isMapShapeOf(shape, 'journey'))
  return isMapShapeOf(journey, 'journey') ? plainText(journey.props.title) : 'Amtsweg'
}
