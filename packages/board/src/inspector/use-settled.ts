import { useEffect, useState } from 'react'
import { useEditor, type TLShapeId } from 'tldraw'
import { isUnderPanel, keepInSight } from './in-sight.ts'

/** Window pixels that a pointer may wander between two clicks. */
const STILL = 6

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
    const pressed = editor.inputs.currentScreenPoint.clone()
    const show = () => {
      setShown(true)
      // The map must not move under what is dragged, nor right after it was let go.
      const isStill = pressed.dist(editor.inputs.currentScreenPoint) < STILL
      if (isCovered && isStill && !editor.inputs.isPointing) keepInSight(editor)
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
