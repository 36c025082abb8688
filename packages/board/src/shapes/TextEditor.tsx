import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import { stopEventPropagation, useEditor, type TLShape, type TLShapeId } from 'tldraw'
import { takeOver } from './take-over.ts'

/** What `TextEditor` needs. */
export interface TextEditorProps {
  readonly shapeId: TLShapeId
  /** Name of the field for screen readers. */
  readonly label: string
  readonly value: string
  /** The text of the shape in the store; by default what its util says. Must stay the same function. */
  readonly read?: ((shape: TLShape) => string | undefined) | undefined
  /** Longest text in characters. */
  readonly maxLength: number
  /** `one line` ends at Enter; `lines` takes Enter as a line break. */
  readonly kind: 'one line' | 'lines'
  readonly onInput: (value: string) => void
  readonly style?: CSSProperties | undefined
}

/**
 * The text of a shape while it is edited in place. Every input is written at once, so others see
 * it grow. The field is not controlled by React: what another writes meanwhile is put in where
 * it differs, and the caret stays.
 */
export function TextEditor(props: TextEditorProps) {
  const { shapeId, label, value, read, maxLength, kind, onInput, style } = props
  const editor = useEditor()
  const ref = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.select()
  }, [])

  useEffect(() => {
    if (ref.current !== null) takeOver(ref.current, value)
  }, [value])

  useEffect(() => {
    // At once, and not a frame later: a letter typed in between would be written into a text that lacks theirs.
    return editor.sideEffects.registerAfterChangeHandler('shape', (_before, after, source) => {
      if (source !== 'remote' || after.id !== shapeId || ref.current === null) return
      const text = read?.(after) ?? editor.getShapeUtil(after).getText(after)
      if (text !== undefined) takeOver(ref.current, text)
    })
  }, [editor, shapeId, read])

  const end = () => {
    if (editor.getEditingShapeId() === shapeId) editor.complete()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    // Enter during composition chooses a word, for instance in Japanese.
    if (event.nativeEvent.isComposing) return
    const isEnter = event.key === 'Enter'
    const ends = kind === 'one line' ? isEnter : isEnter && (event.ctrlKey || event.metaKey)
    if (!ends && event.key !== 'Escape') return
    event.preventDefault()
    end()
  }
  return (
    <textarea
      ref={ref}
      className="aw-text-editor"
      aria-label={label}
      defaultValue={value}
      maxLength={maxLength}
      spellCheck
      style={style}
      onInput={(event) => {
        const text = event.currentTarget.value
        onInput(kind === 'one line' ? text.replaceAll(/\s*\n\s*/g, ' ') : text)
      }}
      onKeyDown={onKeyDown}
      // Switching to another window is no end of editing.
      onBlur={() => {
        if (document.hasFocus()) end()
      }}
      onPointerDown={stopEventPropagation}
      onDoubleClick={stopEventPropagation}
    />
  )
}
