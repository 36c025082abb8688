import { useMemo, useRef } from 'react'
import { useEditor } from 'tldraw'

/** The undo step of a field: everything written between one `end` and the next is taken back at once. */
export interface UndoStep {
  /** To be called before each write. */
  readonly begin: () => void
  /** To be called when the field is left. */
  readonly end: () => void
}

/** Makes one undo step of what is typed into a field from entering to leaving it. */
export function useUndoStep(): UndoStep {
  const editor = useEditor()
  const isOpen = useRef(false)
  return useMemo(
    () => ({
      begin: () => {
        if (!isOpen.current) editor.markHistoryStoppingPoint('inspector')
        isOpen.current = true
      },
      end: () => {
        isOpen.current = false
      },
    }),
    [editor],
  )
}
