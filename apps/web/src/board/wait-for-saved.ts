import type { LiveBoard } from './live-board.ts'
import type { BoardStatus } from './status/save-state.ts'

/** Milliseconds; whoever is offline gets what the server has. */
const WAIT_MAX = 3000

/** What is needed of a `LiveBoard` here. */
interface Savable extends Pick<LiveBoard, 'flush' | 'subscribe'> {
  readonly view: () => { readonly status: BoardStatus }
}

/** Waits until the last edit is stored, at most three seconds, so that an export of the server holds it. */
export async function waitForSaved(board: Savable): Promise<void> {
  board.flush()
  if (board.view().status === 'saved') return
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(done, WAIT_MAX)
    const stop = board.subscribe(() => {
      if (board.view().status === 'saved') done()
    })
  })
}
