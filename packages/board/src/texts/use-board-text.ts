import { useCallback } from 'react'
import { useEditor, useValue } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { boardText, type MessageId } from './messages.ts'

/** Gives the texts of the canvas in the editor's language; renders anew when it changes. */
export function useBoardText(): (
  id: MessageId,
  values?: Readonly<Record<string, string | number>>,
) => string {
  const editor = useEditor()
  const language = useValue('language', () => editorLanguage(editor), [editor])
  return useCallback((id, values) => boardText(language, id, values), [language])
}
