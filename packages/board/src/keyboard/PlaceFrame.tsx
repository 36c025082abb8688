import { isEqual, useComputed, useEditor, useValue, type Editor } from 'tldraw'
import { journeyMap } from '../map/journey-map.ts'
import { OnSheet } from '../overlay/OnSheet.tsx'
import { currentPlace } from './current-place.ts'
import { isKeyboardInUse } from './go.ts'
import { placeBox } from './place-box.ts'

/** The frame around the place that the keyboard is on. */
export function PlaceFrame() {
  const editor = useEditor()
  const frame = useValue(useComputed('place frame', () => frameOf(editor), { isEqual }, [editor]))
  if (frame === null) return null
  const { x, y, w, h } = frame.box
  return (
    <OnSheet journeyId={frame.journeyId}>
      <div
        className="aw-place"
        data-type={frame.type}
        style={{ left: x, top: y, width: w, height: h }}
      />
    </OnSheet>
  )
}

function frameOf(editor: Editor) {
  if (!isKeyboardInUse(editor) || !editor.isIn('select.idle')) return null
  const at = currentPlace(editor)
  const map = journeyMap(editor, at?.journeyId)
  const box = at === null || map === undefined ? null : placeBox(map, at.place)
  return at === null || box === null ? null : { journeyId: at.journeyId, type: at.place.type, box }
}
