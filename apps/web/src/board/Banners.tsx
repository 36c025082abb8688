import { sayLocked } from '@amtsweg/board'
import { useEffect } from 'react'
import type { Role } from '../api/answers.ts'
import type { BoardEditor } from './board-editor.ts'
import type { LiveBoard } from './live-board.ts'
import { PausedBanner } from './pause/PausedBanner.tsx'
import { ExpiryBanner } from './settings/ExpiryBanner.tsx'
import type { BoardStatus } from './status/save-state.ts'
import { StorageNotice } from './status/StorageNotice.tsx'

/**
 * What is told below the bar, when there is something: that nothing can be stored, that editing is paused, that the board's
 * end is near. What the server says of a single change is told beside the canvas.
 */
export function Banners(props: {
  readonly boardId: string
  readonly role: Role
  readonly status: BoardStatus
  readonly isPaused: boolean
  readonly board: Pick<LiveBoard, 'onNotice'>
  readonly editor: BoardEditor | null
}) {
  const { boardId, role, status, isPaused, board, editor } = props
  useEffect(() => {
    if (editor === null) return undefined
    return board.onNotice((code) => {
      if (code === 'locked') sayLocked(editor)
    })
  }, [board, editor])
  return (
    <>
      {status === 'unstored' ? <StorageNotice role={role} /> : null}
      {isPaused ? <PausedBanner boardId={boardId} role={role} /> : null}
      <ExpiryBanner boardId={boardId} role={role} status={status} />
    </>
  )
}
