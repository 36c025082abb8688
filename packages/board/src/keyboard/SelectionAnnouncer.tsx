import { useEffect } from 'react'
import { DefaultA11yAnnouncer, useA11y, useEditor, useValue } from 'tldraw'
import { isMapShape } from '../schema/index.ts'

/** tldraw's announcements, but for parts of maps: of those the keyboard says more, and nobody wants to hear both. */
export function SelectionAnnouncer() {
  const editor = useEditor()
  const a11y = useA11y()
  const isOnMap = useValue(
    'selection on a map',
    () => {
      const shape = editor.getOnlySelectedShape()
      return shape !== null && isMapShape(shape)
    },
    [editor],
  )
  useEffect(() => {
    // Else the last words about another shape would be read again.
    if (isOnMap) a11y.announce({ msg: '' })
  }, [a11y, isOnMap])
  return isOnMap ? null : <DefaultA11yAnnouncer />
}
