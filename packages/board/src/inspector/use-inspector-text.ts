import { useCallback } from 'react'
import { useEditor, useValue } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { fillText } from '../texts/fill-text.ts'
import { inspectorTexts } from './texts.ts'

/** Gives the texts of the inspector in the editor's language; renders anew when it changes. */
export function useInspectorText(): (
  id: keyof typeof inspectorTexts.de,
  values?: Readonly<Record<string, string | number>>,
) => string {
  const editor = useEditor()
  const language = useValue('language', () => editorLanguage(editor), [editor])
  return useCallback((id, values) => fillText(inspectorTexts[language][id], values), [language])
}
