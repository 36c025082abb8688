import { useEffect, useState, useSyncExternalStore } from 'react'
import { openLiveBoard } from './live-board.ts'
import type { BoardView, LiveBoard } from './live-board.ts'

/** Opens board `id` for as long as the component lives; another id needs another component (`key`). */
export function useLiveBoard(id: string): LiveBoard {
  const [board] = useState(() => openLiveBoard(id, window.location.origin))
  useEffect(() => () => board.close(), [board])
  return board
}

/** What there is to show of the board now. */
export function useBoardView(board: LiveBoard): BoardView {
  return useSyncExternalStore(board.subscribe, board.view)
}

/** Loses nothing when the person leaves: sends what is held back, and asks if something is not stored yet. */
export function useSafeLeaving(board: LiveBoard): void {
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') board.flush()
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (board.unsaved()) event.preventDefault()
    }
    const onPageHide = () => board.flush()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', onPageHide)
    window.addEventListener('beforeunload', onLeave)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onPageHide)
      window.removeEventListener('beforeunload', onLeave)
    }
  }, [board])
}
