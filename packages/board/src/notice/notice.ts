import type { Editor } from 'tldraw'
import { perEditor } from '../map/per-editor.ts'

/** A sentence for this user; each is a new object. */
interface Notice {
  readonly text: string
}

const notice = perEditor<Notice | null>('notice', null)

/** Tells this user in a sentence why something was not done. For what has no place of its own on the screen. */
export function say(editor: Editor, text: string): void {
  notice.set(editor, { text })
}

/** What was said last; reactive. */
export function getNotice(editor: Editor): Notice | null {
  return notice.get(editor)
}
