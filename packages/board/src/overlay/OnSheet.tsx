import './overlay.css'
import type { ReactNode } from 'react'
import { useEditor, useValue, type TLShapeId } from 'tldraw'

/** Places its children in the pixels of a journey's sheet. */
export function OnSheet({
  journeyId,
  children,
}: {
  readonly journeyId: TLShapeId
  readonly children: ReactNode
}) {
  const editor = useEditor()
  const transform = useValue(
    'sheet transform',
    () => editor.getShapePageTransform(journeyId).toCssString(),
    [editor, journeyId],
  )
  return (
    <div className="aw-on-sheet" style={{ transform }}>
      {children}
    </div>
  )
}
