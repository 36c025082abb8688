import { react, type Editor, type TLEventInfo } from 'tldraw'

/**
 * A view that moves by itself stops when the pointer goes down: tldraw measures on the page how far the pointer has gone, so
 * that a mere click would drag the shape below it as far as the view still moved. And when the canvas becomes wider or
 * narrower, as beside a panel that closes: tldraw would go on to what it meant to fill the former width. Returns a function
 * that stops it.
 */
export function standStill(editor: Editor): () => void {
  const stop = (info: TLEventInfo) => {
    if (info.type === 'pointer' && info.name === 'pointer_down') editor.stopCameraAnimation()
  }
  editor.on('before-event', stop)
  let width = editor.getViewportScreenBounds().w
  const stopWatching = react('stand still at another width', () => {
    const { w } = editor.getViewportScreenBounds()
    if (w !== width) editor.stopCameraAnimation()
    width = w
  })
  return () => {
    editor.off('before-event', stop)
    stopWatching()
  }
}
