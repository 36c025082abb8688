import { useEffect, useState } from 'react'
import { OpeningPage } from '../join/OpeningPage.tsx'
import { assertNever } from '../page/assert-never.ts'
import type { BoardStatus } from './status/save-state.ts'

/** Milliseconds without a connection after which the page says so. */
const PATIENCE = 4000

/** What the page is waiting for, in words. */
export function Loading({ status }: { readonly status: BoardStatus }) {
  const late = useLate()
  return <OpeningPage text={loadingText(status, late ? 'late' : 'early')} />
}

/** The id of the text; `late` once someone has waited for a while. */
function loadingText(status: BoardStatus, time: 'early' | 'late'): string {
  switch (status) {
    case 'saved':
    case 'saving':
    case 'unstored':
      return 'web.board.loading.content'
    case 'connecting':
      return time === 'late' ? 'web.board.loading.offline' : 'web.board.loading.connecting'
    case 'offline':
    case 'unkept':
    case 'closed':
      return 'web.board.loading.offline'
    default:
      return assertNever(status)
  }
}

function useLate(): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return late
}
