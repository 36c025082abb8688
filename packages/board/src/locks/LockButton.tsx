import { Lock, LockOpen } from 'lucide-react'
import { useEditor, useValue, type TLShapeId } from 'tldraw'
import { usePanelText } from '../texts/use-panel-text.ts'
import { mayLock } from './may-lock.ts'
import { lockTexts } from './texts.ts'

/** Locks and unlocks a shape; for facilitators, and not where something above it is locked. */
export function LockButton({ id }: { readonly id: TLShapeId }) {
  const editor = useEditor()
  const text = usePanelText(lockTexts)
  const state = useValue(
    'lock of the shape',
    () => {
      const shape = editor.getShape(id)
      const parent = shape && editor.getShapeParent(shape)
      const isBelow = parent !== undefined && editor.isShapeOrAncestorLocked(parent)
      if (shape === undefined || isBelow || !mayLock(editor)) return null
      return shape.isLocked ? 'locked' : 'open'
    },
    [editor, id],
  )
  if (state === null) return null
  const words = text(state === 'locked' ? 'lock.open' : 'lock.close')
  const Icon = state === 'locked' ? Lock : LockOpen
  const toggle = () => {
    const shape = editor.getShape(id)
    if (shape === undefined) return
    editor.markHistoryStoppingPoint('lock')
    editor.updateShape({ id, type: shape.type, isLocked: state === 'open' })
  }
  return (
    <button
      type="button"
      className="aw-icon-button"
      aria-label={words}
      title={words}
      onClick={toggle}
    >
      <Icon size={20} aria-hidden />
    </button>
  )
}
