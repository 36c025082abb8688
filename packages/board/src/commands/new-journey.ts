import { DEFAULT_LANES, type Journey, type Phase } from '@amtsweg/journey'
import { uniqueId, type Editor } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { boardText } from '../texts/messages.ts'

/** A journey that still has to be named, in the editor's language; with one empty phase unless phases are given. */
export function newJourney(editor: Editor, phases?: readonly Phase[]): Journey {
  const language = editorLanguage(editor)
  return {
    id: uniqueId(),
    title: boardText(language, 'board.new.journey'),
    state: 'as-is',
    service: { name: '', leistungsschluessel: null },
    persona: { name: '', description: '' },
    lanes: DEFAULT_LANES,
    phases: phases ?? [
      { id: uniqueId(), title: boardText(language, 'board.new.phase'), steps: [] },
    ],
    note: '',
    origin: null,
  }
}
