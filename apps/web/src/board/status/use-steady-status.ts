import { useEffect, useState } from 'react'
import type { BoardStatus } from './save-state.ts'

/** Milliseconds; a save takes about 20, and a word that comes and goes in that time only flickers. */
const HOLD_SAVING = 600

/** The status, with 'saving' held for a moment: the screen may say "saved" late, but never early. */
export function useSteadyStatus(status: BoardStatus): BoardStatus {
  const [shown, setShown] = useState(status)
  useEffect(() => {
    if (status === shown) return undefined
    const hold = shown === 'saving' && status === 'saved' ? HOLD_SAVING : 0
    const timer = setTimeout(() => setShown(status), hold)
    return () => clearTimeout(timer)
  }, [status, shown])
  return status === 'saved' ? shown : status
}
