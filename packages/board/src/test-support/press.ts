import type { Editor, VecLike } from 'tldraw'

/** Presses the pointer at a point of the window, or lets it go there. */
export function press(editor: Editor, name: 'pointer_down' | 'pointer_up', point: VecLike): void {
  editor.dispatch({
    type: 'pointer',
    target: 'canvas',
    name,
    point,
    pointerId: 1,
    button: 0,
    isPen: false,
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    accelKey: false,
  })
}
