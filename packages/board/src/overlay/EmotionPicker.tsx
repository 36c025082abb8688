import { emotionY, label, resolveText } from '@amtsweg/journey'
import { stopEventPropagation, useEditor, useValue, type Editor, type TLShapeId } from 'tldraw'
import { stepBox } from '../map/boxes.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyIdOf, journeyMap } from '../map/journey-map.ts'
import { isMapShapeOf, type StepShape } from '../schema/index.ts'
import { Face } from '../shapes/Face.tsx'
import { useBoardText } from '../texts/use-board-text.ts'
import { OnSheet } from './OnSheet.tsx'

const LEVELS = [5, 4, 3, 2, 1] as const
/** Pixels of a face's button. */
const SIZE = 28

/** Five faces in the emotion lane of the selected step; the chosen one, pressed again, takes it back. */
export function EmotionPicker() {
  const editor = useEditor()
  const text = useBoardText()
  const place = useValue('emotion picker', () => pickerPlace(editor), [editor])
  if (place === null) return null
  const choose = (level: number) => {
    const emotion = place.emotion === level ? null : level
    editor.markHistoryStoppingPoint('set emotion')
    editor.updateShape<StepShape>({ id: place.stepShapeId, type: 'step', props: { emotion } })
  }
  return (
    <OnSheet journeyId={place.journeyId}>
      {LEVELS.map((level, at) => (
        <button
          key={level}
          type="button"
          className="aw-emotion"
          aria-pressed={place.emotion === level}
          aria-label={text('board.emotion.set', {
            step: place.title,
            emotion: place.words[at] ?? '',
          })}
          title={place.words[at]}
          style={{ left: place.x - SIZE / 2, top: (place.ys[at] ?? 0) - SIZE / 2 }}
          onPointerDown={stopEventPropagation}
          onPointerUp={stopEventPropagation}
          onDoubleClick={stopEventPropagation}
          onClick={() => choose(level)}
        >
          <svg width={SIZE} height={SIZE} aria-hidden>
            <Face
              emotion={level}
              x={SIZE / 2}
              y={SIZE / 2}
              r={12}
              form={place.emotion === level ? 'filled' : 'outline'}
            />
          </svg>
        </button>
      ))}
    </OnSheet>
  )
}

interface PickerPlace {
  readonly journeyId: TLShapeId
  readonly stepShapeId: TLShapeId
  readonly title: string
  readonly emotion: number | null
  readonly words: readonly string[]
  readonly x: number
  readonly ys: readonly number[]
}

function pickerPlace(editor: Editor): PickerPlace | null {
  if (!editor.isIn('select.idle') || editor.getIsReadonly()) return null
  const shape = editor.getOnlySelectedShape() ?? undefined
  if (!isMapShapeOf(shape, 'step') || editor.isShapeOrAncestorLocked(shape)) return null
  const journeyId = journeyIdOf(editor, shape)
  const map = journeyMap(editor, journeyId)
  const key = map?.keys.get(shape.id)
  const lane = map?.layout.lanes.find((each) => each.kind === 'emotion')
  const phase = map?.journey.phases.find((each) => each.steps.some((step) => step.id === key))
  if (journeyId === undefined || map === undefined || key === undefined) return null
  if (lane === undefined || phase === undefined) return null
  const box = stepBox(map.layout, phase.id, key)
  const language = editorLanguage(editor)
  return {
    journeyId,
    stepShapeId: shape.id,
    title: resolveText(shape.props.title, language).text,
    emotion: shape.props.emotion,
    words: LEVELS.map((level) => label('emotion', level, language)),
    x: (box?.x ?? 0) + (box?.w ?? 0) / 2,
    ys: LEVELS.map((level) => emotionY(lane, level)),
  }
}
