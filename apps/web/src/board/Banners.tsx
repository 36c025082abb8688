import type { Role } from '../api/answers.ts'
import { PausedBanner } from './pause/PausedBanner.tsx'
import { ExpiryBanner } from './settings/ExpiryBanner.tsx'
import type { BoardStatus } from './status/save-state.ts'

/** What is told below the bar, when there is something: that editing is paused, that the board's end is near. */
export function Banners(props: {
  readonly boardId: string
  readonly role: Role
  readonly status: BoardStatus
  readonly isPaused: boolean
}) {
  const { boardId, role, status, isPaused } = props
  return (
    <>
      {isPaused ? <PausedBanner boardId={boardId} role={role} /> : null}
      <ExpiryBanner boardId={boardId} role={role} status={status} />
    </>
  )
}
