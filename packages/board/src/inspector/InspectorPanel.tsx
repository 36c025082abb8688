import { label } from '@amtsweg/journey'
import { X } from 'lucide-react'
import { Portal } from 'radix-ui'
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { stopEventPropagation, useEditor, useValue, type Editor } from 'tldraw'
import { assertNever } from '../assert-never.ts'
import { useOwnKeys } from '../dialog/dialog-place.ts'
import { LockButton } from '../locks/LockButton.tsx'
import { CARD_ICONS, PART_ICONS } from '../look/icons.tsx'
import { editorLanguage } from '../map/editor-language.ts'
import { useInspectorText } from './use-inspector-text.ts'
import { CardFields } from './CardFields.tsx'
import { JourneyFields } from './JourneyFields.tsx'
import { PhaseFields } from './PhaseFields.tsx'
import { StepFields } from './StepFields.tsx'
import type { Inspected } from './inspected.ts'
import { keepInSight } from './in-sight.ts'
import { enterAwaitedPanel, leavePanel } from './panel-focus.ts'
import { PanelMode, PanelPlace } from './panel-contexts.ts'

/** The panel of one part of a map, with a field for each of its properties. */
export function InspectorPanel({
  subject,
  isOpen,
}: {
  readonly subject: Inspected
  /** Whether a narrow screen shows it. */
  readonly isOpen: boolean
}) {
  const editor = useEditor()
  const text = useInspectorText()
  const part = useRef<HTMLElement>(null)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useOwnKeys(part)
  useLayoutEffect(() => {
    const panel = part.current
    return () => {
      // What it was about is gone, by another's hand perhaps: the focus shall not go with it.
      if (panel?.contains(document.activeElement) === true) editor.getContainer().focus()
    }
  }, [editor])
  useLayoutEffect(() => {
    if (place !== null) enterAwaitedPanel(editor)
  }, [editor, place])
  const isAway = useValue('dragging', () => editor.isIn('select.translating'), [editor])
  const mode = useValue(
    'mode',
    () => {
      const shape = editor.getOnlySelectedShape()
      const isLocked = shape !== null && editor.isShapeOrAncestorLocked(shape)
      return editor.getIsReadonly() || isLocked ? 'read' : 'edit'
    },
    [editor],
  )
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const Icon = subject.type === 'card' ? CARD_ICONS[subject.card.kind] : PART_ICONS[subject.type]
  const List = mode === 'read' ? 'dl' : 'div'
  return (
    <aside
      ref={part}
      className="aw-inspector"
      data-open={isOpen}
      data-away={isAway || undefined}
      aria-label={text('board.inspector.label')}
      onPointerDown={stopEventPropagation}
    >
      {/* React hears keys where its part of the page begins, here: the panel itself keeps them from the canvas. */}
      <div ref={setPlace} />
      {place !== null && (
        <Portal.Root
          container={place}
          className="aw-inspector-inside"
          tabIndex={-1}
          onFocus={() => keepInSight(editor)}
          onKeyDown={(event) => onKeyDown(editor, event)}
        >
          <div className="aw-inspector-head">
            <Icon size={20} aria-hidden />
            <h2>
              {subject.type === 'card'
                ? label('card', subject.card.kind, language)
                : text(`board.inspector.${subject.type}`)}
            </h2>
            <LockButton id={subject.shapeId} />
            <button
              type="button"
              className="aw-icon-button aw-inspector-close"
              aria-label={text('board.inspector.close')}
              onClick={() => leavePanel(editor)}
            >
              <X size={20} aria-hidden />
            </button>
          </div>
          <PanelPlace value={place}>
            <PanelMode value={mode}>
              <List className="aw-inspector-fields">
                {/* What is typed belongs to this part; the panel stays, and where one has scrolled to in it. */}
                <Fields key={subject.shapeId} subject={subject} />
              </List>
            </PanelMode>
          </PanelPlace>
        </Portal.Root>
      )}
    </aside>
  )
}

function Fields({ subject }: { readonly subject: Inspected }) {
  const { journeyId, journey } = subject
  switch (subject.type) {
    case 'journey':
      return <JourneyFields journeyId={journeyId} journey={journey} />
    case 'phase':
      return <PhaseFields journeyId={journeyId} phase={subject.phase} />
    case 'step':
      return <StepFields journeyId={journeyId} step={subject.step} />
    case 'card':
      return <CardFields journeyId={journeyId} card={subject.card} />
    default:
      return assertNever(subject)
  }
}

function onKeyDown(editor: Editor, event: KeyboardEvent): void {
  // An open list of choices has taken Escape for itself.
  if (event.defaultPrevented || event.nativeEvent.isComposing) return
  if (event.key === 'Escape' || event.key === 'F6') {
    event.preventDefault()
    leavePanel(editor)
    return
  }
  const isUndo = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)
  // A text field takes back letters by itself.
  if (!isUndo || isTextField(event.target)) return
  event.preventDefault()
  if (event.shiftKey || event.key.toLowerCase() === 'y') editor.redo()
  else editor.undo()
}

function isTextField(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && target.type === 'text'
}
