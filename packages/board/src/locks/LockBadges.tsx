import { Lock } from 'lucide-react'
import { stopEventPropagation, useEditor, useValue, type TLShapeId } from 'tldraw'
import { usePanelText } from '../texts/use-panel-text.ts'
import { mayLock } from './may-lock.ts'
import { lockTexts } from './texts.ts'
import './locks.css'

/** Pixels from the right edge of what is locked to the left one of its lock. */
const ROOM = 42

/** A lock at the upper right of what is locked, as far as that is in view; facilitators unlock with it. */
export function LockBadges() {
  const editor = useEditor()
  const locked = useValue(
    'locked shapes',
    () => [...editor.store.query.ids('shape', () => ({ isLocked: { eq: true } })).get()],
    [editor],
  )
  return locked.map((id) => <LockBadge key={id} id={id} />)
}

function LockBadge({ id }: { readonly id: TLShapeId }) {
  const editor = useEditor()
  const text = usePanelText(lockTexts)
  const place = useValue(
    'place of the lock',
    () => {
      const bounds = editor.getShapePageBounds(id)
      if (bounds === undefined || !editor.getCurrentPageShapeIds().has(id)) return null
      const zoom = editor.getZoomLevel()
      const inView = Math.min(bounds.maxX, editor.getViewportPageBounds().maxX)
      const x = Math.max(inView, bounds.minX + ROOM / zoom)
      return `translate(${x}px, ${bounds.minY}px) scale(${1 / zoom})`
    },
    [editor, id],
  )
  const opens = useValue('may lock', () => mayLock(editor), [editor])
  const by = useValue('locked by', () => editor.getShape(id)?.meta['lockedBy'], [editor, id])
  if (place === null) return null
  const words =
    typeof by === 'string' && by !== '' ? text('lock.by', { name: by }) : text('lock.locked')
  return (
    <div className="aw-lock-place" style={{ transform: place }}>
      {opens ? (
        <button
          type="button"
          className="aw-lock"
          aria-label={`${words}. ${text('lock.open')}`}
          title={`${words}. ${text('lock.open')}`}
          onPointerDown={stopEventPropagation}
          onPointerUp={stopEventPropagation}
          onDoubleClick={stopEventPropagation}
          onClick={() => {
            const shape = editor.getShape(id)
            if (shape === undefined) return
            editor.markHistoryStoppingPoint('unlock')
            editor.updateShape({ id, type: shape.type, isLocked: false })
          }}
        >
          <Lock size={16} aria-hidden />
        </button>
      ) : (
        <span className="aw-lock" title={words}>
          <Lock size={16} aria-hidden />
          <span className="aw-lock-words">{words}</span>
        </span>
      )}
    </div>
  )
}
