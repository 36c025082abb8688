import { JOURNEY_LIMITS, editText, resolveText } from '@amtsweg/journey'
import { Rectangle2d } from 'tldraw'
import { SvgDrawing } from '../../drawing/SvgDrawing.tsx'
import { CARD } from '../../look/sizes.ts'
import { CARD_ICONS, PART_ICONS } from '../../look/icons.tsx'
import { CARD_TINTS } from '../../look/palette-colors.ts'
import { editorLanguage } from '../../map/editor-language.ts'
import type { CardShape } from '../../schema/index.ts'
import { mapShapeMigrations } from '../../schema/migrations.ts'
import { cardShapeProps } from '../../schema/shape-props.ts'
import { boardText } from '../../texts/messages.ts'
import { LanguageTag } from '../LanguageTag.tsx'
import { MapShapeUtil } from '../MapShapeUtil.ts'
import { TextEditor } from '../TextEditor.tsx'
import { TextLines } from '../TextLines.tsx'
import { cardText } from './card-text.ts'
import { cardView } from './card-view.ts'
import type { CardView } from './view-card.ts'

/** A card in the cell of a step and a lane. */
export class CardShapeUtil extends MapShapeUtil<CardShape> {
  static override type = 'card' as const
  static override props = cardShapeProps
  static override migrations = mapShapeMigrations.card
  override readonly landing = 'card'

  override getDefaultProps(): CardShape['props'] {
    const place = { key: '', lane: 'thought', w: CARD.width, h: CARD.minHeight }
    return { ...place, kind: 'thought', text: '', direction: null }
  }

  override getGeometry({ props }: CardShape) {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  }

  override getText({ props }: CardShape) {
    return resolveText(props.text, editorLanguage(this.editor)).text
  }

  override getAriaDescriptor(shape: CardShape) {
    const view = cardView(this.editor, shape.id)
    return view === undefined ? '' : `${view.word}: ${this.getText(shape)}`
  }

  override component(shape: CardShape) {
    const view = cardView(this.editor, shape.id)
    if (view === undefined) return null
    const { ink } = CARD_TINTS[view.kind]
    return (
      <div className="aw-card" data-kind={view.kind}>
        <div className="aw-card-head">
          <CardIcon view={view} />
          {view.word}
          {view.fallback !== null && <LanguageTag language={view.fallback} />}
        </div>
        {view.isEditing ? this.renderEditor(shape) : <TextLines {...cardText(view, ink)} />}
      </div>
    )
  }

  private renderEditor(shape: CardShape) {
    const { editor } = this
    const language = editorLanguage(editor)
    return (
      <TextEditor
        shapeId={shape.id}
        label={boardText(language, 'board.edit.card')}
        kind="lines"
        value={this.getText(shape)}
        maxLength={JOURNEY_LIMITS.text}
        style={{
          left: CARD.padding,
          top: CARD.textTop,
          width: CARD.width - 2 * CARD.padding,
          font: `400 ${CARD.fontSize}px/${CARD.lineHeight}px var(--aw-font)`,
        }}
        onInput={(value) => {
          const current = editor.getShape<CardShape>(shape.id)
          if (current === undefined) return
          const text = editText(current.props.text, language, value)
          editor.updateShape<CardShape>({ id: shape.id, type: 'card', props: { text } })
        }}
      />
    )
  }

  override indicator({ props }: CardShape) {
    return <rect width={props.w} height={props.h} rx={CARD.radius} />
  }

  override async toSvg({ id, props }: CardShape) {
    const view = cardView(this.editor, id)
    // The canvas draws cards without it.
    const { drawCard } = await import('../../drawing/draw-card.ts')
    return view === undefined ? null : <SvgDrawing nodes={drawCard(view, props)} />
  }
}

function CardIcon({ view }: { readonly view: CardView }) {
  const Icon = view.direction === null ? CARD_ICONS[view.kind] : PART_ICONS[view.direction]
  return <Icon size={CARD.iconSize} color={CARD_TINTS[view.kind].ink} aria-hidden />
}
