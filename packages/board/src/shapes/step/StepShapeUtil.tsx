import { MAP, emptyStep, resolveText } from '@amtsweg/journey'
import { ChannelIcon } from '../../look/channel-icons.tsx'
import { PART_ICONS } from '../../look/icons.tsx'
import { COLORS, STEP_TINT } from '../../look/palette-colors.ts'
import { CHANNEL, STEP } from '../../look/sizes.ts'
import { editorLanguage } from '../../map/editor-language.ts'
import type { StepShape } from '../../schema/index.ts'
import { mapShapeMigrations } from '../../schema/migrations.ts'
import { stepShapeProps } from '../../schema/shape-props.ts'
import { headView, type HeadView } from '../head-view.ts'
import { LanguageTag } from '../LanguageTag.tsx'
import { MapShapeUtil } from '../MapShapeUtil.ts'
import { SvgTextLines, TextLines } from '../TextLines.tsx'
import { titleEditor } from '../title-editor.tsx'
import { channelView, type ChannelView } from './channel-view.ts'
import { StepSigns } from './StepSigns.tsx'

const Star = PART_ICONS.momentOfTruth
/** Pixels of the sign of a moment that matters. */
const STAR = 20

/** A step: a column of the map. It is taken hold of by its head. */
export class StepShapeUtil extends MapShapeUtil<StepShape> {
  static override type = 'step' as const
  static override props = stepShapeProps
  static override migrations = mapShapeMigrations.step
  override readonly landing = 'step'

  override getDefaultProps(): StepShape['props'] {
    const { id: key, cards: _cards, ...fields } = emptyStep('', '')
    return { key, ...fields, w: STEP.width, h: STEP.minHeight }
  }

  override getGeometry(shape: StepShape) {
    const height = headView(this.editor, shape.id)?.headHeight ?? STEP.minHeight
    const { w } = shape.props
    const head = { x: STEP.inset, y: STEP.inset, w: w - 2 * STEP.inset, h: height - 2 * STEP.inset }
    return this.headGeometry(shape, [head])
  }

  override getText({ props }: StepShape) {
    return resolveText(props.title, editorLanguage(this.editor)).text
  }

  override getAriaDescriptor(shape: StepShape) {
    return this.getText(shape)
  }

  override component(shape: StepShape) {
    const view = headView(this.editor, shape.id)
    if (view === undefined) return null
    const channel = channelView(this.editor, shape.id)
    const { inset } = STEP
    const width = shape.props.w - 2 * inset
    const height = view.headHeight - 2 * inset
    return (
      <div className="aw-step">
        <div className="aw-step-head" style={{ left: inset, top: inset, width, height }}>
          {view.isEditing ? this.renderEditor(shape) : <TextLines {...headStyle(view, 0)} />}
          {view.fallback !== null && <LanguageTag language={view.fallback} />}
          {view.signs !== null && (
            <svg
              className="aw-signs"
              width={width - 2 * (STEP.padding - inset)}
              height={MAP.signs.height}
              style={{ left: STEP.padding - inset, top: view.signs.top - inset }}
            >
              <StepSigns signs={view.signs.signs} />
            </svg>
          )}
        </div>
        {shape.props.momentOfTruth && (
          <svg
            className="aw-star"
            width={STAR}
            height={STAR}
            style={{ left: shape.props.w - STAR - 4 }}
          >
            <MomentOfTruth x={0} y={0} />
          </svg>
        )}
        {channel !== undefined && <StepChannel view={channel} />}
      </div>
    )
  }

  private renderEditor(shape: StepShape) {
    const { padding, inset, textTop, fontSize, lineHeight } = STEP
    const place = { left: padding - inset, top: textTop - inset, fontSize, lineHeight }
    return titleEditor(this.editor, shape, { ...place, width: shape.props.w - 2 * padding })
  }

  override indicator({ props: { w, h } }: StepShape) {
    const { inset, radius } = STEP
    return <rect x={inset} y={inset} width={w - 2 * inset} height={h - 2 * inset} rx={radius} />
  }

  override toSvg({ id, props }: StepShape) {
    const view = headView(this.editor, id)
    if (view === undefined) return null
    const { inset } = STEP
    const channel = channelView(this.editor, id)
    return (
      <>
        <rect
          x={inset}
          y={inset}
          width={props.w - 2 * inset}
          height={view.headHeight - 2 * inset}
          rx={STEP.radius}
          fill={STEP_TINT.ground}
          stroke={STEP_TINT.line}
        />
        <SvgTextLines {...headStyle(view, inset)} />
        {view.signs !== null && (
          <g transform={`translate(${STEP.padding} ${view.signs.top})`}>
            <StepSigns signs={view.signs.signs} />
          </g>
        )}
        {props.momentOfTruth && <MomentOfTruth x={props.w - STAR - 4} y={1} />}
        {channel !== undefined && (
          <g transform={`translate(0 ${channel.top})`}>
            <ChannelIcon
              channel={props.channel}
              x={CHANNEL.padding}
              y={CHANNEL.iconTop}
              size={CHANNEL.iconSize}
              color={COLORS.ink}
            />
            <SvgTextLines {...channelWord(channel)} />
            <SvgTextLines {...officeStyle(channel.lines)} />
          </g>
        )}
      </>
    )
  }
}

/** The sign of a moment that matters, on the corner of the head where no text is. */
function MomentOfTruth({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle cx={STAR / 2} cy={STAR / 2} r={STAR / 2} fill={STEP_TINT.ink} />
      <Star x={4} y={4} size={STAR - 8} color={STEP_TINT.ground} fill={STEP_TINT.ground} />
    </g>
  )
}

function StepChannel({ view }: { readonly view: ChannelView }) {
  return (
    <div className="aw-channel" style={{ top: view.top }}>
      <ChannelIcon
        channel={view.channel}
        size={CHANNEL.iconSize}
        style={{ left: CHANNEL.padding, top: CHANNEL.iconTop }}
        aria-hidden
      />
      <TextLines {...channelWord(view)} />
      <TextLines {...officeStyle(view.lines)} />
    </div>
  )
}

function headStyle(view: HeadView, inset: number) {
  const { padding, textTop, fontSize, lineHeight } = STEP
  const at = { x: padding - STEP.inset + inset, y: textTop - STEP.inset + inset }
  return { lines: view.lines, ...at, fontSize, lineHeight, color: STEP_TINT.ink, isBold: true }
}

function channelWord({ channel, word }: ChannelView) {
  const { padding, iconSize, iconTop, fontSize } = CHANNEL
  const at = { x: padding + iconSize + 8, y: iconTop }
  // Nothing is worth no emphasis.
  const isKnown = channel !== 'none'
  const color = isKnown ? COLORS.ink : COLORS.quiet
  return { lines: [word], ...at, fontSize, lineHeight: iconSize, color, isBold: isKnown }
}

function officeStyle(lines: readonly string[]) {
  const { padding: x, textTop: y, fontSize, lineHeight } = CHANNEL
  return { lines, x, y, fontSize, lineHeight, color: COLORS.quiet }
}
