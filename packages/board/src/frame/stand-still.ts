import type { Editor, TLEventInfo } from 'tldraw'

/**
 * A view that moves by itself stops when the pointer goes down: tldraw measures on the page how far the pointer has gone, so
 * that a mere click would drag the shape below it as far as the view still moved. Returns a function that stops it.
 */
export function standStill(editor: Editor): () => void {
  const stop = (info: TLEventInfo) => {
    if (info.type === 'pointer' && info.name === 'pointer_down') editor.stopCameraAnimation()
  }
  editor.on('before-event', stop)
  return () => {
    editor.off('before-event', stop)
  }
}
