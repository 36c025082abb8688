import { useComputed, useEditor, useValue } from 'tldraw'
import { isEqual } from 'tldraw'
import { journeyMap } from '../map/journey-map.ts'
import { OnSheet } from '../overlay/OnSheet.tsx'
import { getMarkedFigure, markedBoxes } from './marked-figure.ts'

/** Pixels of the sheet by which a mark stands away from what it marks. */
const GAP = 3
const RADIUS = 10

/** Shows what the chosen figure counts: an outline around each part, and a veil over all else of the journey. */
export function FigureMarks() {
  const editor = useEditor()
  const computed = useComputed(
    'figure marks',
    () => {
      const marked = getMarkedFigure(editor)
      const layout = journeyMap(editor, marked?.journeyId)?.layout
      if (marked === null || layout === undefined) return null
      const { w, h, titleHeight: top } = layout
      return { journeyId: marked.journeyId, w, h, top, boxes: markedBoxes(editor, marked) }
    },
    { isEqual },
    [editor],
  )
  const marks = useValue(computed)
  if (marks === null) return null
  const { w, h, top, boxes, journeyId } = marks
  const holes = boxes.map((box) => `M${box.x} ${box.y} h${box.w} v${box.h} h${-box.w} Z`)
  return (
    <OnSheet journeyId={journeyId}>
      <svg className="aw-marks" width={w} height={h} aria-hidden>
        <path
          className="aw-veil"
          fillRule="evenodd"
          d={`M0 ${top} H${w} V${h} H0 Z ${holes.join(' ')}`}
        />
        {boxes.map((box) => (
          <rect
            key={`${box.x} ${box.y}`}
            className="aw-mark"
            x={box.x - GAP}
            y={box.y - GAP}
            width={box.w + 2 * GAP}
            height={box.h + 2 * GAP}
            rx={RADIUS}
          />
        ))}
      </svg>
    </OnSheet>
  )
}
