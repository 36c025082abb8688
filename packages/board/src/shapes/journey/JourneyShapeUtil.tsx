import { DEFAULT_LANES, JOURNEY_LIMITS, editText, resolveText } from '@amtsweg/journey'
import { SvgDrawing } from '../../drawing/SvgDrawing.tsx'
import { SHEET } from '../../look/sizes.ts'
import { editorLanguage } from '../../map/editor-language.ts'
import { journeyMap } from '../../map/journey-map.ts'
import type { TLShape } from 'tldraw'
import { isMapShapeOf, type JourneyShape } from '../../schema/index.ts'
import { mapShapeMigrations } from '../../schema/migrations.ts'
import { journeyShapeProps } from '../../schema/shape-props.ts'
import { boardText } from '../../texts/messages.ts'
import { MapShapeUtil } from '../MapShapeUtil.ts'
import { TextEditor } from '../TextEditor.tsx'
import { JourneySheet } from './JourneySheet.tsx'
import { journeyView, setJourneyField, type JourneyField } from './journey-view.ts'

/** A journey: the sheet of a map. It is taken hold of by its title row, lane names or edges. */
export class JourneyShapeUtil extends MapShapeUtil<JourneyShape> {
  static override type = 'journey' as const
  static override props = journeyShapeProps
  static override migrations = mapShapeMigrations.journey
  override readonly landing = null

  override getDefaultProps(): JourneyShape['props'] {
    return {
      key: '',
      title: '',
      state: 'as-is',
      service: { name: '', leistungsschluessel: null },
      persona: { name: '', description: '' },
      lanes: DEFAULT_LANES,
      note: '',
      origin: null,
      w: 800,
      h: 600,
    }
  }

  override getGeometry(shape: JourneyShape) {
    const { w, h } = shape.props
    const layout = journeyMap(this.editor, shape.id)?.layout
    const { edge } = SHEET
    return this.headGeometry(shape, [
      { x: 0, y: 0, w, h: layout?.titleHeight ?? h },
      { x: 0, y: 0, w: layout?.laneHeadWidth ?? w, h },
      { x: w - edge, y: 0, w: edge, h },
      { x: 0, y: h - edge, w, h: edge },
    ])
  }

  override getText({ props }: JourneyShape) {
    return resolveText(props.title, editorLanguage(this.editor)).text
  }

  override getAriaDescriptor(shape: JourneyShape) {
    return this.getText(shape)
  }

  override onDoubleClick(shape: JourneyShape) {
    const { y } = this.editor.getPointInShapeSpace(shape, this.editor.inputs.currentPagePoint)
    const isSubtitle = y > SHEET.subtitleTop - 4 && y < SHEET.subtitleTop + 30
    setJourneyField(this.editor, isSubtitle ? 'persona' : 'title')
  }

  override component(shape: JourneyShape) {
    const view = journeyView(this.editor, shape.id)
    if (view === undefined) return null
    return (
      <JourneySheet journeyId={shape.id} view={view}>
        {view.editing !== null && this.renderEditor(shape, view.editing)}
      </JourneySheet>
    )
  }

  private renderEditor(shape: JourneyShape, field: JourneyField) {
    const { editor } = this
    const language = editorLanguage(editor)
    const isTitle = field === 'title'
    const left = isTitle ? 0 : SHEET.stateWidth + 38
    const font = isTitle
      ? `700 ${SHEET.titleFontSize}px/${SHEET.titleLineHeight}px var(--aw-font)`
      : `700 ${SHEET.subtitleFontSize}px/26px var(--aw-font)`
    const write = (value: string) => {
      const current = editor.getShape<JourneyShape>(shape.id)
      if (current === undefined) return
      const { title, persona } = current.props
      const props = isTitle
        ? { title: editText(title, language, value) }
        : { persona: { ...persona, name: value } }
      editor.updateShape<JourneyShape>({ id: shape.id, type: 'journey', props })
    }
    return (
      <TextEditor
        key={field}
        shapeId={shape.id}
        label={boardText(language, isTitle ? 'board.edit.title' : 'board.edit.persona')}
        kind="one line"
        value={isTitle ? this.getText(shape) : shape.props.persona.name}
        {...(!isTitle && { read: personaName })}
        maxLength={JOURNEY_LIMITS.title}
        style={{
          left,
          top: isTitle ? SHEET.titleTop : SHEET.subtitleTop,
          width: Math.min(900, shape.props.w - left - 2 * SHEET.padding),
          font,
        }}
        onInput={write}
      />
    )
  }

  override indicator({ props }: JourneyShape) {
    return <rect width={props.w} height={props.h} rx={SHEET.radius} />
  }

  override async toSvg({ id }: JourneyShape) {
    const view = journeyView(this.editor, id)
    // The canvas draws sheets without it.
    const { drawJourney } = await import('../../drawing/draw-journey.ts')
    return view === undefined ? null : <SvgDrawing nodes={drawJourney(view)} />
  }
}

function personaName(shape: TLShape): string | undefined {
  return isMapShapeOf(shape, 'journey') ? shape.props.persona.name : undefined
}
