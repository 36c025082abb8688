import { JOURNEY_LIMITS, editText, resolveText } from '@amtsweg/journey'
import type { Editor } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { isMapShapeOf, type PhaseShape, type StepShape } from '../schema/index.ts'
import { boardText } from '../texts/messages.ts'
import { TextEditor } from './TextEditor.tsx'

/** Where a title stands in its shape and how it is set, in pixels at 100 %. */
export interface TitlePlace {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly fontSize: number
  readonly lineHeight: number
}

/** The title of a phase or step while it is edited in place. */
export function titleEditor(editor: Editor, shape: PhaseShape | StepShape, place: TitlePlace) {
  const language = editorLanguage(editor)
  const { left, top, width, fontSize, lineHeight } = place
  return (
    <TextEditor
      shapeId={shape.id}
      label={boardText(language, `board.edit.${shape.type}`)}
      kind="one line"
      value={resolveText(shape.props.title, language).text}
      maxLength={JOURNEY_LIMITS.title}
      style={{ left, top, width, font: `700 ${fontSize}px/${lineHeight}px var(--aw-font)` }}
      onInput={(value) => {
        const current = editor.getShape(shape.id)
        if (!isMapShapeOf(current, 'phase') && !isMapShapeOf(current, 'step')) return
        const title = editText(current.props.title, language, value)
        editor.updateShape({ id: current.id, type: current.type, props: { title } })
      }}
    />
  )
}
