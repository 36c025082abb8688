import { JOURNEY_LIMITS, MAP, type Lane } from '@amtsweg/journey'
import { Rows3 } from 'lucide-react'
import { useRef, useState, type PointerEvent } from 'react'
import { isEqual, stopEventPropagation, useComputed, useEditor, useValue } from 'tldraw'
import { OnSheet } from '../overlay/OnSheet.tsx'
import { editorLanguage } from '../map/editor-language.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import { laneActions } from './lane-actions.ts'
import { laneTitle } from '../map/lane-title.ts'
import { laneIndexAt, laneSheets, type LaneSheet } from './lane-sheets.ts'
import { openLanes } from './open-lanes.ts'
import './structure.css'
import { structureTexts } from './texts.ts'

/** Pixels of the window that a pointer may wander within a click. */
const SLACK = 6
const INSET = 4

/** The names of the lanes as handles: drag to move a lane, double click to rename it; and the button for all lanes. */
export function LaneHandles() {
  const editor = useEditor()
  const sheets = useValue(
    useComputed('lane handles', () => laneSheets(editor), { isEqual }, [editor]),
  )
  return sheets.map((sheet) => (
    <OnSheet key={sheet.journeyId} journeyId={sheet.journeyId}>
      <Handles sheet={sheet} onLanes={() => openLanes(editor, sheet.journeyId)} />
    </OnSheet>
  ))
}

function Handles({ sheet, onLanes }: { readonly sheet: LaneSheet; readonly onLanes: () => void }) {
  const text = usePanelText(structureTexts)
  const [bar, setBar] = useState<number | null>(null)
  const count = sheet.lanes.filter(({ lane }) => lane.hidden).length
  const number = count === 1 ? 'one' : 'many'
  return (
    <>
      <button
        type="button"
        className="aw-lanes-button"
        style={{ left: 12, top: sheet.top + 2, width: MAP.laneHeadWidth - 24 }}
        onPointerDown={stopEventPropagation}
        onPointerUp={stopEventPropagation}
        onClick={onLanes}
      >
        <Rows3 size={18} aria-hidden />
        {count === 0 ? text('lanes.button') : text(`lanes.hidden.${number}`, { count })}
      </button>
      {sheet.lanes.map(({ lane, y, h }) =>
        lane.hidden ? null : (
          <Handle key={lane.id} sheet={sheet} lane={lane} box={{ y, h }} onBar={setBar} />
        ),
      )}
      {bar !== null && (
        <div
          className="aw-landing-bar"
          style={{ left: 0, top: bar - 2, width: sheet.width, height: 4 }}
        />
      )}
    </>
  )
}

function Handle({
  sheet,
  lane,
  box,
  onBar,
}: {
  readonly sheet: LaneSheet
  readonly lane: Lane
  readonly box: { readonly y: number; readonly h: number }
  readonly onBar: (y: number | null) => void
}) {
  const editor = useEditor()
  const text = usePanelText(structureTexts)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const start = useRef<number | null>(null)
  const landing = useRef<number | null>(null)
  const [isEditing, setEditing] = useState(false)
  const name = laneTitle(lane, language)
  const actions = laneActions(editor, sheet.journeyId)
  const style = {
    left: INSET,
    top: box.y + INSET,
    width: MAP.laneHeadWidth - 2 * INSET,
    height: Math.max(28, box.h - 2 * INSET),
  }
  if (isEditing) {
    const end = (value: string) => {
      setEditing(false)
      if (value !== name) actions.rename(lane, value)
    }
    return (
      <input
        className="aw-lane-input"
        style={{ ...style, height: 36 }}
        aria-label={text('lanes.name', { lane: name })}
        defaultValue={name}
        maxLength={JOURNEY_LIMITS.title}
        ref={(field) => field?.select()}
        onPointerDown={stopEventPropagation}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setEditing(false)
        }}
        onBlur={(event) => end(event.target.value)}
      />
    )
  }
  const letGo = () => {
    start.current = null
    landing.current = null
    onBar(null)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (start.current === null) return
    if (landing.current === null && Math.abs(event.clientY - start.current) < SLACK) return
    const point = editor.screenToPage({ x: event.clientX, y: event.clientY })
    const place = laneIndexAt(editor, sheet, { point, laneId: lane.id })
    landing.current = place.index
    onBar(place.y)
  }
  return (
    <button
      type="button"
      className="aw-lane-handle"
      data-lane={lane.id}
      tabIndex={-1}
      aria-label={text('lanes.drag', { lane: name })}
      style={style}
      onPointerDown={(event) => {
        stopEventPropagation(event)
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = event.clientY
      }}
      onPointerMove={onPointerMove}
      onPointerUp={(event) => {
        stopEventPropagation(event)
        if (landing.current !== null) actions.move(lane, landing.current)
        else editor.select(sheet.journeyId)
        letGo()
      }}
      onPointerCancel={letGo}
      onDoubleClick={(event) => {
        event.stopPropagation()
        setEditing(true)
      }}
    />
  )
}
