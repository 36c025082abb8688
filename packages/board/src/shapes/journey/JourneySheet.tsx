import { lateComponent } from '../../late-component.ts'
import { Suspense } from 'react'
import type { TLShapeId } from 'tldraw'
import { drawEmotionCurve } from '../../drawing/draw-emotion-curve.ts'
import { SvgDrawing } from '../../drawing/SvgDrawing.tsx'
import { LANE_ICONS, PART_ICONS } from '../../look/icons.tsx'
import { COLORS } from '../../look/palette-colors.ts'
import { SHEET } from '../../look/sizes.ts'
import { LanguageTag } from '../LanguageTag.tsx'
import { TextLines } from '../TextLines.tsx'
import type { CanvasSheet } from './journey-view.ts'
import { columnPath, laneText, laneTop } from './sheet-parts.ts'
import type { JourneyView, LaneView } from './view-journey.ts'

const CardBlocks = lateComponent(() =>
  import('../../zoom/CardBlocks.tsx').then((module) => module.CardBlocks),
)

const Persona = PART_ICONS.persona

/** The sheet of a journey on the canvas: title row, bands with their names, columns, curve. */
export function JourneySheet({
  journeyId,
  view,
  children,
}: {
  readonly journeyId: TLShapeId
  readonly view: CanvasSheet
  /** The text field while title or persona are edited. */
  readonly children: React.ReactNode
}) {
  const emotion = view.lanes.find((lane) => lane.kind === 'emotion')
  return (
    <div className="aw-sheet">
      {view.lanes.map((lane, at) => (
        <Lane key={lane.id} lane={lane} isShaded={at % 2 === 1} />
      ))}
      <svg className="aw-sheet-lines" width={view.w} height={view.h} aria-hidden>
        <path d={columnPath(view)} stroke={COLORS.cellLine} />
        <path
          d={`M${view.laneHeadWidth} ${view.titleHeight} V${view.h}`}
          stroke={COLORS.sheetLine}
        />
        {emotion !== undefined && <SvgDrawing nodes={drawEmotionCurve(view, emotion)} />}
        <Suspense fallback={null}>
          <CardBlocks journeyId={journeyId} />
        </Suspense>
      </svg>
      <div className="aw-title" style={{ height: view.titleHeight }}>
        {view.editing !== 'title' && <div className="aw-title-text">{view.title}</div>}
        {view.fallback !== null && <LanguageTag language={view.fallback} />}
        <div className="aw-subtitle">
          <span className="aw-state">{view.state}</span>
          <Persona size={18} aria-hidden />
          {view.editing !== 'persona' && <PersonaName view={view} />}
          {view.editing !== 'persona' && <span className="aw-details">{view.details}</span>}
        </div>
        {children}
      </div>
    </div>
  )
}

function PersonaName({ view }: { readonly view: JourneyView }) {
  return view.persona === '' ? <em>{view.personaHint}</em> : <strong>{view.persona}</strong>
}

function Lane({ lane, isShaded }: { readonly lane: LaneView; readonly isShaded: boolean }) {
  const Icon = LANE_ICONS[lane.kind]
  const isLine = lane.kind === 'visibility'
  const form = isShaded ? 'shaded' : 'plain'
  return (
    <div
      className="aw-lane"
      data-form={isLine ? 'line' : form}
      style={{ top: lane.y, height: lane.h }}
    >
      <Icon
        size={SHEET.laneIconSize}
        color={COLORS.quiet}
        style={{ left: SHEET.padding, top: laneTop(lane) }}
        aria-hidden
      />
      <TextLines {...laneText(lane)} y={laneTop(lane)} />
    </div>
  )
}
