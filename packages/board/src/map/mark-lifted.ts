import { react, unsafe__withoutCapture, type Editor } from 'tldraw'
import { draggedShapes } from './dragged-shapes.ts'

/**
 * Marks the elements of what is in the hand, with all that belongs to it, so that the style sheet puts them above all
 * others. Done here and not in the shapes, each of which would have to watch the hand. Returns a function that stops it.
 */
export function markLifted(editor: Editor): () => void {
  let lifted: readonly Element[] = []
  return react(
    'mark what is in the hand',
    () => {
      const ids = [...draggedShapes(editor)]
      for (const element of lifted) element.removeAttribute('data-lifted')
      // What belongs to it does not change while it is in the hand, though its records do.
      const all = unsafe__withoutCapture(() => editor.getShapeAndDescendantIds(ids))
      lifted = ids.length === 0 ? [] : elementsOf(editor, all)
      for (const element of lifted) element.setAttribute('data-lifted', 'true')
    },
    // Copies that are dragged have their elements only when they have been rendered.
    { scheduleEffect: (run) => requestAnimationFrame(run) },
  )
}

function elementsOf(editor: Editor, ids: ReadonlySet<string>): readonly Element[] {
  const shapes = editor.getContainer().querySelectorAll('.tl-shape')
  return [...shapes].filter((shape) => ids.has(shape.getAttribute('data-shape-id') ?? ''))
}
