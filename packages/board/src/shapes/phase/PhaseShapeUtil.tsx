import { resolveText } from '@amtsweg/journey'
import { SvgDrawing } from '../../drawing/SvgDrawing.tsx'
import { PHASE } from '../../look/sizes.ts'
import { editorLanguage } from '../../map/editor-language.ts'
import type { PhaseShape } from '../../schema/index.ts'
import { mapShapeMigrations } from '../../schema/migrations.ts'
import { phaseShapeProps } from '../../schema/shape-props.ts'
import { headView } from '../head-view.ts'
import { LanguageTag } from '../LanguageTag.tsx'
import { MapShapeUtil } from '../MapShapeUtil.ts'
import { TextLines } from '../TextLines.tsx'
import { titleEditor } from '../title-editor.tsx'
import { phaseText } from './phase-text.ts'

/** A phase: a head that spans its steps. It is taken hold of by its head. */
export class PhaseShapeUtil extends MapShapeUtil<PhaseShape> {
  static override type = 'phase' as const
  static override props = phaseShapeProps
  static override migrations = mapShapeMigrations.phase
  override readonly landing = 'phase'

  override getDefaultProps(): PhaseShape['props'] {
    return { key: '', title: '', w: PHASE.minWidth, h: PHASE.minHeight }
  }

  override getGeometry(shape: PhaseShape) {
    const height = headView(this.editor, shape.id)?.headHeight ?? PHASE.minHeight
    const head = { x: PHASE.inset, y: 0, w: shape.props.w - 2 * PHASE.inset, h: height }
    return this.headGeometry(shape, [head])
  }

  override getText({ props }: PhaseShape) {
    return resolveText(props.title, editorLanguage(this.editor)).text
  }

  override getAriaDescriptor(shape: PhaseShape) {
    return this.getText(shape)
  }

  override component(shape: PhaseShape) {
    const view = headView(this.editor, shape.id)
    if (view === undefined) return null
    const width = shape.props.w - 2 * PHASE.inset
    return (
      <div className="aw-phase">
        <div
          className="aw-phase-head"
          style={{ left: PHASE.inset, width, height: view.headHeight }}
        >
          {view.isEditing ? (
            this.renderEditor(shape, width)
          ) : (
            <TextLines {...phaseText(view, PHASE.padding)} />
          )}
          {view.fallback !== null && <LanguageTag language={view.fallback} />}
        </div>
      </div>
    )
  }

  private renderEditor(shape: PhaseShape, width: number) {
    const { padding, textTop, fontSize, lineHeight } = PHASE
    const place = { left: padding, top: textTop, fontSize, lineHeight }
    return titleEditor(this.editor, shape, { ...place, width: width - 2 * padding })
  }

  override indicator(shape: PhaseShape) {
    const { w, h } = shape.props
    return <rect width={w} height={h} rx={PHASE.radius} />
  }

  override async toSvg({ id, props }: PhaseShape) {
    const view = headView(this.editor, id)
    // The canvas draws phases without it.
    const { drawPhase } = await import('../../drawing/draw-phase.ts')
    return view === undefined ? null : <SvgDrawing nodes={drawPhase(view, props.w)} />
  }
}
