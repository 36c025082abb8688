import { useEffect } from 'react'
import { useEditor, useValue } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import { sayCapacity } from './say-capacity.ts'
import { capacityTexts } from './texts.ts'

/** Tells this user when the board nears what it can carry, and when it is full. */
export function CapacityNotices() {
  const editor = useEditor()
  const text = usePanelText(capacityTexts)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  useEffect(() => {
    const number = new Intl.NumberFormat(language)
    return sayCapacity(editor, {
      full: (max) => text('capacity.full', { max: number.format(max) }),
      near: (count, max) =>
        text('capacity.near', { count: number.format(count), max: number.format(max) }),
    })
  }, [editor, text, language])
  return null
}
