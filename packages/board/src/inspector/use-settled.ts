import { useEffect, useState } from 'react'
import { useEditor, type TLShapeId } from 'tldraw'
import { isUnderPanel, keepInSight } from './in-sight.ts'

/**
 * Whether the panel may be shown. Over what has just been clicked it waits until no second click can follow: a double
 * click on a card at the right edge would end in the panel. Then the map moves aside.
 */
export function useSettled(shapeId: TLShapeId | null): boolean {
  const editor = useEditor()
  const [isShown, setShown] = useState(false)
  const isWanted = shapeId !== null
  useEffect(() => {
    if (!isWanted) return undefined
    const wait = isUnderPanel(editor) ? editor.options.doubleClickDurationMs : 0
    const timer = editor.timers.setTimeout(() => {
      setShown(true)
      keepInSight(editor)
    }, wait)
    return () => {
      clearTimeout(timer)
      setShown(false)
    }
  }, [editor, isWanted])
  return isWanted && isShown
}
