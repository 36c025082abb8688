import type { Editor } from 'tldraw'
import { lateWork } from '../late-work.ts'

/** Whether this user leads the board: only facilitators lock and unlock. Reactive. */
export function mayLock(editor: Editor): boolean {
  return editor.getInstanceState().meta['role'] === 'facilitator'
}

/** Says that something is locked, and by whom it can be unlocked. */
export function sayLocked(editor: Editor): void {
  lateWork.whenThere(({ refuse }) => refuse(editor, 'board.clipboard.locked'))
}
