import { label, writeNumber } from '@amtsweg/journey'
import { useContext, useId } from 'react'
import { useEditor, useValue } from 'tldraw'
import { editorLanguage } from '../../map/editor-language.ts'
import { Face } from '../../shapes/Face.tsx'
import { useInspectorText } from '../use-inspector-text.ts'
import { PanelMode } from '../panel-contexts.ts'
import { ReadValue } from './ReadValue.tsx'

const LEVELS = [1, 2, 3, 4, 5] as const
/** Pixels of a face. */
const SIZE = 32

/** How a step feels: one of five faces, or nobody said. */
export function EmotionField({
  value,
  onValue,
}: {
  readonly value: number | null
  readonly onValue: (value: number | null) => void
}) {
  const editor = useEditor()
  const text = useInspectorText()
  const name = useId()
  const mode = useContext(PanelMode)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const legend = text('board.inspector.emotion')
  const word = (level: number) =>
    Number.isInteger(level) ? label('emotion', level, language) : writeNumber(level, language)
  if (mode === 'read') {
    return (
      <ReadValue
        label={legend}
        value={value === null ? '' : word(value)}
        icon={value !== null && <FaceIcon level={value} isChosen />}
      />
    )
  }
  // A file may hold a value between two faces; it is shown and kept.
  const levels =
    value === null || LEVELS.some((level) => level === value) ? LEVELS : [...LEVELS, value]
  const choose = (next: number | null) => {
    editor.markHistoryStoppingPoint('inspector')
    onValue(next)
  }
  return (
    <fieldset className="aw-field aw-emotions">
      <legend className="aw-field-label">{legend}</legend>
      {levels.map((level) => (
        <label key={level} className="aw-face">
          <input
            type="radio"
            name={name}
            checked={value === level}
            onChange={() => choose(level)}
          />
          <FaceIcon level={level} isChosen={value === level} />
          <span>{word(level)}</span>
        </label>
      ))}
      <label className="aw-check aw-emotion-none">
        <input type="radio" name={name} checked={value === null} onChange={() => choose(null)} />
        <span>{text('board.inspector.nothing')}</span>
      </label>
    </fieldset>
  )
}

function FaceIcon({ level, isChosen }: { readonly level: number; readonly isChosen: boolean }) {
  return (
    <svg width={SIZE} height={SIZE} aria-hidden>
      <Face
        emotion={level}
        x={SIZE / 2}
        y={SIZE / 2}
        r={SIZE / 2 - 2}
        form={isChosen ? 'filled' : 'outline'}
      />
    </svg>
  )
}
