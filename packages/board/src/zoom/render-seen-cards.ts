import { computed, type Editor, type TLRenderingShape, type TLShapeId } from 'tldraw'
import { getZoomLevel } from './follow-zoom.ts'

/**
 * Leaves cards out of the page's elements until they have come into view at a zoom at which they can be read; from then
 * on they stay. tldraw makes elements for all shapes of a page and for all their outlines, and hides those out of view: on
 * a board of 4,000 cards that is most of the time until it can be used. Pictures and hit tests do not go by elements.
 */
export function renderSeenCards(editor: Editor): void {
  const renderAll = editor.getRenderingShapes.bind(editor)
  const seen = new Set<TLShapeId>()
  const shapes = computed<readonly TLRenderingShape[]>(
    'shapes with seen cards',
    () => {
      const isNear = getZoomLevel(editor) === 'near'
      const culled = editor.getCulledShapes()
      const wanted = new Set(editor.getSelectedShapeIds())
      const isRendered = ({ id, shape }: TLRenderingShape) => {
        if (shape.type !== 'card' || seen.has(id)) return true
        const isSeen = wanted.has(id) || (isNear && !culled.has(id))
        if (isSeen) seen.add(id)
        return isSeen
      }
      return renderAll().filter(isRendered)
    },
    { isEqual: sameShapes },
  )
  editor.getRenderingShapes = () => [...shapes.get()]
}

function sameShapes(a: readonly TLRenderingShape[], b: readonly TLRenderingShape[]): boolean {
  return a.length === b.length && a.every((shape, at) => shape === b[at])
}
