import { DefaultStylePanel, useEditor, useValue, type TLUiStylePanelProps } from 'tldraw'
import { isMapShape } from '../schema/index.ts'

/**
 * tldraw's style panel, only when it has something to say: a drawing tool is chosen, or a shape
 * with styles of its own. Cards take their colours from their kind.
 */
export function BoardStylePanel(props: TLUiStylePanelProps) {
  const editor = useEditor()
  const hasStyles = useValue(
    'has styles',
    () => {
      if (editor.root.getCurrent()?.shapeType !== undefined) return true
      if (!editor.isIn('select')) return false
      return editor.getSelectedShapes().some((shape) => !isMapShape(shape))
    },
    [editor],
  )
  return hasStyles ? <DefaultStylePanel {...props} /> : null
}
