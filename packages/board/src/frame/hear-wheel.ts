import { Vec, tlenv, type Editor } from 'tldraw'

/** Most that one turn zooms, in the units of the event. */
const MOST_ZOOM = 10

/**
 * Every turn of the wheel over the canvas counts, and once. tldraw hears the wheel through a library that repeats the last
 * turn after 140 ms, and so leaves out whatever comes 120 to 160 ms after another: a wheel that is turned notch by notch moved
 * nothing, and on a slow machine a turn counted twice. Returns a function that stops it.
 */
export function hearWheel(editor: Editor): () => void {
  const container = editor.getContainer()
  const hear = (event: WheelEvent) => {
    const isOnCanvas = event.target instanceof Element && event.target.closest('.tl-canvas')
    if (!isOnCanvas || !editor.getInstanceState().isFocused || isScrolled(editor)) return
    event.preventDefault()
    event.stopPropagation()
    const delta = turnOf(event)
    if (delta.x === 0 && delta.y === 0) return
    editor.dispatch({
      type: 'wheel',
      name: 'wheel',
      delta,
      point: new Vec(event.clientX, event.clientY),
      shiftKey: event.shiftKey,
      altKey: event.altKey,
      ctrlKey: event.metaKey || event.ctrlKey,
      metaKey: event.metaKey,
      accelKey: tlenv.isDarwin ? event.metaKey : event.metaKey || event.ctrlKey,
    })
  }
  container.addEventListener('wheel', hear, { capture: true, passive: false })
  return () => {
    container.removeEventListener('wheel', hear, { capture: true })
  }
}

/** Whether the pointer is over a text that scrolls while it is edited. */
function isScrolled(editor: Editor): boolean {
  const shape = editor.getEditingShape()
  if (shape === undefined || !editor.getShapeUtil(shape).canScroll(shape)) return false
  return editor.getShapePageBounds(shape)?.containsPoint(editor.inputs.currentPagePoint) === true
}

/** As tldraw understands it: `x` and `y` pan in pixels, `z` zooms in hundredths. Shift turns it sideways. */
function turnOf(event: WheelEvent): { x: number; y: number; z: number } {
  const { deltaX, deltaY } = event
  if (event.ctrlKey || event.altKey || event.metaKey) {
    const zoom = Math.max(-MOST_ZOOM, Math.min(MOST_ZOOM, deltaY)) / 100
    return { x: -deltaX, y: -deltaY, z: -zoom }
  }
  // A Mac turns it by itself.
  const isTurned = event.shiftKey && !tlenv.isDarwin
  return isTurned ? { x: -deltaY, y: 0, z: 0 } : { x: -deltaX, y: -deltaY, z: 0 }
}
