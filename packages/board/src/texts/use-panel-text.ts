import type { Language } from '@amtsweg/journey'
import { useCallback } from 'react'
import { useEditor, useValue } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { fillText } from './fill-text.ts'

/** Gives texts that are loaded with their panel, in the editor's language; renders anew when it changes. */
export function usePanelText<Id extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Id, string>>>>,
): (id: Id, values?: Readonly<Record<string, string | number>>) => string {
  const editor = useEditor()
  const language = useValue('language', () => editorLanguage(editor), [editor])
  return useCallback((id, values) => fillText(texts[language][id], values), [texts, language])
}
