import type { Editor, VecLike } from 'tldraw'
import { perEditor } from '../map/per-editor.ts'

/** A text that may hold journeys, offered to the board. */
export interface OfferedText {
  /** Of the file, '' for one that was pasted. */
  readonly name: string
  readonly text: string
  /** Where it was dropped, on the page. */
  readonly point: VecLike | null
}

const offered = perEditor<OfferedText | null>('offered text', null)

/** Shows what a text holds before anything of it is put on the board; `null` ends it. */
export function offerText(editor: Editor, text: OfferedText | null): void {
  if (!editor.getIsReadonly()) offered.set(editor, text)
}

/** The text whose preview is open. Reactive. */
export function getOfferedText(editor: Editor): OfferedText | null {
  return offered.get(editor)
}
