import { assertNever } from '../assert-never.ts'
import { useEditor, useValue, type Editor } from 'tldraw'
import { cellBox, phaseBox, pileEnd, stepBox, type SheetBox } from '../map/boxes.ts'
import { journeyMap, type JourneyMap } from '../map/journey-map.ts'
import { getLandings, type Landing } from '../map/landing.ts'
import { OnSheet } from './OnSheet.tsx'

/** Pixels of the bar that shows the place among neighbours. */
const BAR = 4

/** Shows the cells, and the places in them, where what is in the hand would land. */
export function LandingMarks() {
  const editor = useEditor()
  const marks = useValue('landing marks', () => marksOf(editor), [editor])
  return marks.map((mark, at) => (
    // A mark has no identity beyond its place in this list.
    // oxlint-disable-next-line react/no-array-index-key
    <OnSheet key={at} journeyId={mark.landing.journeyId}>
      {mark.area !== null && (
        <div className="aw-landing" data-type={mark.landing.type} style={style(mark.area)} />
      )}
      {mark.bar !== null && <div className="aw-landing-bar" style={style(mark.bar)} />}
    </OnSheet>
  ))
}

function style({ x, y, w, h }: SheetBox) {
  return { left: x, top: y, width: w, height: h }
}

interface Mark {
  readonly landing: Landing
  readonly area: SheetBox | null
  readonly bar: SheetBox | null
}

function marksOf(editor: Editor): readonly Mark[] {
  return getLandings(editor).flatMap((landing) => {
    const mark = markOf(editor, landing)
    return mark === null ? [] : [mark]
  })
}

function markOf(editor: Editor, landing: Landing): Mark | null {
  const map = journeyMap(editor, landing.journeyId)
  if (map === undefined) return null
  switch (landing.type) {
    case 'card':
      return cardMark(map, landing)
    case 'step':
      return stepMark(map, landing)
    case 'phase':
      return phaseMark(map, landing)
    default:
      return assertNever(landing)
  }
}

function cardMark(map: JourneyMap, landing: Landing & { type: 'card' }): Mark {
  const { layout, journey } = map
  const phase = journey.phases.find((each) => each.steps.some((step) => step.id === landing.stepId))
  const step = phase?.steps.find((each) => each.id === landing.stepId)
  if (phase === undefined || step === undefined) return { landing, area: null, bar: null }
  const area = cellBox(layout, { phaseId: phase.id, ...landing })
  const column = stepBox(layout, phase.id, step.id)
  if (area === null || column === null) return { landing, area: null, bar: null }
  const above = step.cards.filter((card) => card.lane === landing.laneId).slice(0, landing.index)
  const end = above.length === 0 ? area.y + 2 : pileEnd(layout, column.y, above) + 2
  return { landing, area, bar: { x: area.x + 8, y: end, w: area.w - 16, h: BAR } }
}

function stepMark(map: JourneyMap, landing: Landing & { type: 'step' }): Mark {
  const { layout, journey } = map
  const steps = journey.phases.find((each) => each.id === landing.phaseId)?.steps ?? []
  const area = phaseBox(layout, landing.phaseId)
  const [next, last] = [steps[landing.index], steps.at(-1)]
  const nextBox = next === undefined ? null : stepBox(layout, landing.phaseId, next.id)
  const lastBox = last === undefined ? null : stepBox(layout, landing.phaseId, last.id)
  const x = nextBox?.x ?? (lastBox === null ? (area?.x ?? 0) : lastBox.x + lastBox.w)
  return { landing, area, bar: area && { x: x - BAR / 2, y: area.y, w: BAR, h: area.h } }
}

function phaseMark(map: JourneyMap, landing: Landing & { type: 'phase' }): Mark {
  const { layout, journey } = map
  const [next, last] = [journey.phases[landing.index], journey.phases.at(-1)]
  const nextBox = next === undefined ? null : phaseBox(layout, next.id)
  const lastBox = last === undefined ? null : phaseBox(layout, last.id)
  const box = nextBox ?? lastBox
  if (box === null) return { landing, area: null, bar: null }
  const x = nextBox?.x ?? box.x + box.w
  return { landing, area: null, bar: { x: x - BAR / 2, y: box.y, w: BAR, h: box.h } }
}
