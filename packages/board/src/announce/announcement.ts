import type { Editor } from 'tldraw'
import { perEditor } from '../map/per-editor.ts'

/** What a screen reader is told; `count` makes the same words news again. */
interface Announcement {
  readonly text: string
  readonly count: number
}

const announcement = perEditor<Announcement>('announcement', { text: '', count: 0 })

/** Says something politely to a screen reader; what is seen does not change. */
export function announce(editor: Editor, text: string): void {
  announcement.set(editor, { text, count: announcement.get(editor).count + 1 })
}

/** What was said last; reactive. */
export function getAnnouncement(editor: Editor): Announcement {
  return announcement.get(editor)
}
