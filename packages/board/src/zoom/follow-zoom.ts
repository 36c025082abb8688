import { react, type Editor } from 'tldraw'
import { perEditor } from '../map/per-editor.ts'
import { zoomLevelAt, type ZoomLevel } from './zoom-level.ts'

const level = perEditor<ZoomLevel>('zoom level', 'near')

/** How much of the maps can be read now. Reactive; changes only when a level is entered. */
export function getZoomLevel(editor: Editor): ZoomLevel {
  return level.get(editor)
}

/**
 * Keeps the level of zoom, and marks the canvas with it, so that the style sheet can leave out what cannot be read: one
 * attribute on one element instead of a subscription per card. Returns a function that stops it.
 */
export function followZoom(editor: Editor): () => void {
  return react('follow the zoom', () => {
    const next = zoomLevelAt(editor.getZoomLevel(), level.get(editor))
    if (next !== level.get(editor)) level.set(editor, next)
    editor.getContainer().dataset['awZoom'] = next
  })
}
