import { useCallback, useEffect, useState } from 'react'
import { fetchHistory } from './history-client.ts'
import type { BoardHistory } from './history-client.ts'

/** Milliseconds after which an open time line is asked for anew. */
const REFRESH_MS = 30_000

/** What is known of a board's history. */
export type HistoryState = 'loading' | 'failed' | BoardHistory

/** The history of a board, kept up to date while it is looked at. `beforeFetch` sees to it that the last edit is in it. */
export function useHistory(
  boardId: string,
  beforeFetch: () => Promise<void>,
): { readonly history: HistoryState; readonly reload: () => Promise<void> } {
  const [history, setHistory] = useState<HistoryState>('loading')
  const reload = useCallback(async () => {
    await beforeFetch()
    const answer = await fetchHistory(boardId)
    // What is shown already stays when the line is gone.
    setHistory((before) => {
      if (answer.ok) return answer.value
      return typeof before === 'string' ? 'failed' : before
    })
  }, [boardId, beforeFetch])
  useEffect(() => {
    // The first answer is as late as any other: nothing is set before it comes.
    const first = setTimeout(() => void reload(), 0)
    const timer = setInterval(() => void reload(), REFRESH_MS)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [reload])
  return { history, reload }
}
