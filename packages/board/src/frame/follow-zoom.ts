import { react, type Editor } from 'tldraw'

/** Zoom below which texts are no longer readable and only cost time. */
const FAR = 0.28

/**
 * Marks the canvas as seen from afar, so that the style sheet can leave out the texts of cards: one
 * attribute on one element instead of a subscription per card. Returns a function that stops it.
 */
export function followZoom(editor: Editor): () => void {
  return react('mark the canvas as far', () => {
    editor.getContainer().toggleAttribute('data-aw-far', editor.getZoomLevel() < FAR)
  })
}
