import { MAP, emptyStep, resolveText } from '@amtsweg/journey'
import { drawSigns } from '../../drawing/draw-signs.ts'
import { SvgDrawing } from '../../drawing/SvgDrawing.tsx'
import { ChannelIcon } from '../../look/channel-icons.tsx'
import { PART_ICONS } from '../../look/icons.tsx'
import { STEP_TINT } from '../../look/palette-colors.ts'
import { CHANNEL, MOMENT_SIZE, STEP } from '../../look/sizes.ts'
import { editorLanguage } from '../../map/editor-language.ts'
import type { StepShape } from '../../schema/index.ts'
import { mapShapeMigrations } from '../../schema/migrations.ts'
import { stepShapeProps } from '../../schema/shape-props.ts'
import { headView } from '../head-view.ts'
import { LanguageTag } from '../LanguageTag.tsx'
import { MapShapeUtil } from '../MapShapeUtil.ts'
import { TextLines } from '../TextLines.tsx'
import { titleEditor } from '../title-editor.tsx'
import { channelView } from './channel-view.ts'
import { channelText, officeText, stepText } from './step-text.ts'
import type { ChannelView } from './view-channel.ts'

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
          {view.isEditing ? this.renderEditor(shape) : <TextLines {...stepText(view, 0)} />}
          {view.fallback !== null && <LanguageTag language={view.fallback} />}
          {view.signs !== null && (
            <svg
              className="aw-signs"
              width={width - 2 * (STEP.padding - inset)}
              height={MAP.signs.height}
              style={{ left: STEP.padding - inset, top: view.signs.top - inset }}
            >
              <SvgDrawing nodes={drawSigns(view.signs.signs)} />
            </svg>
          )}
        </div>
        {shape.props.momentOfTruth && (
          <svg
            className="aw-star"
            width={MOMENT_SIZE}
            height={MOMENT_SIZE}
            style={{ left: shape.props.w - MOMENT_SIZE - 4 }}
          >
            <MomentOfTruth />
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

  override async toSvg({ id, props }: StepShape) {
    const view = headView(this.editor, id)
    // The canvas draws steps without it.
    const { drawStep } = await import('../../drawing/draw-step.ts')
    if (view === undefined) return null
    return <SvgDrawing nodes={drawStep(view, channelView(this.editor, id), props)} />
  }
}

const Star = PART_ICONS.momentOfTruth

/** As `drawMoment` does it; with the icons of the canvas, for those of pictures are many kilobytes. */
function MomentOfTruth() {
  const { ink, ground } = STEP_TINT
  const middle = MOMENT_SIZE / 2
  return (
    <>
      <circle cx={middle} cy={middle} r={middle} fill={ink} />
      <Star x={4} y={4} size={MOMENT_SIZE - 8} color={ground} fill={ground} />
    </>
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
      <TextLines {...channelText(view)} />
      <TextLines {...officeText(view.lines)} />
    </div>
  )
}
