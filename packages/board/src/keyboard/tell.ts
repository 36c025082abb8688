import { react, unsafe__withoutCapture, type Editor } from 'tldraw'
import { announce } from '../announce/announcement.ts'
import { perEditor } from '../map/per-editor.ts'
import { currentPlace, mapPlaceKey, type MapPlace } from './current-place.ts'
import { describePlace } from './describe-place.ts'

interface Told {
  /** The place that was told last, also when one has left it since. */
  readonly last: MapPlace | null
  /** Of the place one is on; `null` when one is on none. */
  readonly key: string | null
}

const told = perEditor<Told>('told place', { last: null, key: null })
const silent = new WeakSet<Editor>()

/** Where the screen reader believes one to be; stays when one leaves the maps. */
export function lastPlace(editor: Editor): MapPlace | null {
  return unsafe__withoutCapture(() => told.get(editor).last)
}

/**
 * Tells screen readers where one is whenever that has become another place, by key or by pointer. Returns a
 * function that stops it.
 */
export function tellPlaces(editor: Editor): () => void {
  const stops = [
    react('tell the place', () => {
      const isCalm = editor.isIn('select.idle')
      const key = mapPlaceKey(currentPlace(editor))
      if (!isCalm || silent.has(editor)) return
      if (key !== unsafe__withoutCapture(() => told.get(editor).key)) tell(editor, null)
    }),
    react('tell what was written', () => {
      // The words of a card are news once it is left, not at every letter.
      if (editor.getEditingShapeId() !== null)
        told.set(editor, { last: lastPlace(editor), key: null })
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Does something that may change the place, and tells in one sentence what happened and where one is then. */
export function tellAfter(editor: Editor, act: () => string | null): void {
  silent.add(editor)
  let event: string | null
  try {
    event = act()
  } finally {
    silent.delete(editor)
  }
  tell(editor, event)
}

function tell(editor: Editor, event: string | null): void {
  unsafe__withoutCapture(() => {
    // While a text is edited its field speaks for itself.
    const at = editor.isIn('select.idle') ? currentPlace(editor) : null
    const { last, key } = told.get(editor)
    const isNew = at !== null && mapPlaceKey(at) !== key
    const words = isNew ? describePlace(editor, at, last) : ''
    const text = [event ?? '', words].filter((each) => each !== '').join(' ')
    if (text !== '') announce(editor, text)
    told.set(editor, { last: at ?? last, key: mapPlaceKey(at) })
  })
}
