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
    const isCovered = isUnderPanel(editor)
    const show = () => {
      setShown(true)
      if (isCovered) keepInSight(editor)
    }
    const timer = editor.timers.setTimeout(
      show,
      isCovered ? editor.options.doubleClickDurationMs : 0,
    )
    return () => {
      clearTimeout(timer)
      setShown(false)
    }
  }, [editor, isWanted])
  return isWanted && isShown
}
