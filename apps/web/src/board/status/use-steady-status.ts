import { useEffect, useState } from 'react'
import type { BoardStatus } from './save-state.ts'

/** Milliseconds; a save takes about 20, and a word that comes and goes in that time only flickers. */
const HOLD_SAVING = 600

/** Milliseconds for which a server that cannot store is only slow: the first tries again come within them. */
const HOLD_UNSTORED = 1_000

/**
 * The status as the page shows it: 'saving' is held for a moment before 'saved' and before 'unstored'. The screen may say
 * "saved" late, but never early.
 */
export function useSteadyStatus(status: BoardStatus): BoardStatus {
  const [shown, setShown] = useState(status)
  useEffect(() => {
    if (status === shown) return undefined
    const timer = setTimeout(() => setShown(status), holdOf(shown, status))
    return () => clearTimeout(timer)
  }, [status, shown])
  if (status === 'unstored') return shown === 'unstored' ? shown : 'saving'
  return status === 'saved' ? shown : status
}

function holdOf(shown: BoardStatus, status: BoardStatus): number {
  if (status === 'unstored') return HOLD_UNSTORED
  return shown === 'saving' && status === 'saved' ? HOLD_SAVING : 0
}
