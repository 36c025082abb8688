import { createBoardStore, showRecords } from '@amtsweg/board'
import { useEffect, useState } from 'react'
import { storedImages } from '../images/stored-images.ts'
import { fetchPast } from './history-client.ts'
import type { PastProblem } from './history-client.ts'

/** Milliseconds that a hand on the slider rests before a state is asked for. */
const REST_MS = 250

/** A store that is nobody's own. */
export type PastStore = ReturnType<typeof createBoardStore>

/** An earlier state on its way. */
export interface PastLook {
  /** The whole of it, to be saved; `null` before the first has come. While the next is on its way the last one stays. */
  readonly file: Blob | null
  /** Always the same; filled with what is in `file`. */
  readonly store: PastStore
  readonly busy: boolean
  readonly problem: PastProblem | null
}

/** The state of a board after the update of that number. */
export function usePast(boardId: string, seq: number): PastLook {
  const [store] = useState(() => createBoardStore(storedImages(boardId)))
  const [come, setCome] = useState<{
    readonly file: Blob | null
    readonly seq: number
    readonly problem: PastProblem | null
  }>({ file: null, seq: -1, problem: null })
  useEffect(() => {
    let current = true
    const load = async () => {
      const past = await fetchPast(boardId, seq)
      if (!current) return
      if (typeof past === 'string') setCome(({ file }) => ({ file, seq, problem: past }))
      // All of it, or nothing: what is left out here would be deleted by restoring.
      else if (showRecords(store, past.records)) setCome({ file: past.file, seq, problem: null })
      else setCome(({ file }) => ({ file, seq, problem: 'other' }))
    }
    const timer = setTimeout(() => void load(), REST_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [boardId, seq, store])
  const busy = come.seq !== seq
  return { file: come.file, store, busy, problem: busy ? null : come.problem }
}
