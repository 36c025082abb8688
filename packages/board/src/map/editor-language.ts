import type { Language } from '@amtsweg/journey'
import type { Editor } from 'tldraw'

/** The language in which an editor shows texts; follows the user's preferences reactively. */
export function editorLanguage(editor: Editor): Language {
  return editor.user.getLocale().startsWith('en') ? 'en' : 'de'
}
