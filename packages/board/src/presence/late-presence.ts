import type { Editor } from 'tldraw'
import { latePart } from '../late-part.ts'
import type { PresenceLine } from './bind-presence.ts'

const part = latePart(() => import('./bind-presence.ts'))

/** `bindPresence`, as soon as its code is there: the board itself comes first. */
export function bindPresenceLate(editor: Editor, line: PresenceLine): () => void {
  let isOver = false
  let stop: (() => void) | null = null
  part.whenThere(({ bindPresence }) => {
    if (!isOver) stop = bindPresence(editor, line)
  })
  return () => {
    isOver = true
    stop?.()
  }
}
