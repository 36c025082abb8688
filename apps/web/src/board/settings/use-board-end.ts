import { useCallback, useEffect, useMemo, useState } from 'react'
import type { BoardStatus } from '../status/save-state.ts'
import { settingsClient } from './settings-client.ts'
import type { BoardEnd } from './settings-client.ts'

/** Milliseconds between two questions of a window that stays open. */
const ASK_EVERY_MS = 60 * 60 * 1000

/** Milliseconds between two questions once the end is near: others may work on the board and so put it off. */
const ASK_NEAR_MS = 60 * 1000

/** When the board ends, `null` until the server says. Once the end is near it is asked for again after each edit, for work puts it off. */
export function useBoardEnd(
  boardId: string,
  status: BoardStatus,
): { readonly end: BoardEnd | null; readonly extend: () => Promise<boolean> } {
  const client = useMemo(() => settingsClient(boardId), [boardId])
  const [end, setEnd] = useState<BoardEnd | null>(null)
  const asksAgain = end?.expiryAnnounced === true && status === 'saved'

  useEffect(() => {
    let current = true
    const ask = async () => {
      const answer = await client.details()
      if (current && answer.ok) setEnd(answer.value)
    }
    void ask()
    const timer = setInterval(() => void ask(), asksAgain ? ASK_NEAR_MS : ASK_EVERY_MS)
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [client, asksAgain])

  const extend = useCallback(async () => {
    const answer = await client.extend()
    if (answer.ok) setEnd(answer.value)
    return answer.ok
  }, [client])

  return { end, extend }
}
