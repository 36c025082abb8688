import { OpeningPage } from '../join/OpeningPage.tsx'
import type { BoardStatus } from './status/save-state.ts'

/** What the page is waiting for, in words. */
export function Loading({ status }: { readonly status: BoardStatus }) {
  return <OpeningPage text={loadingText(status)} />
}

function loadingText(status: BoardStatus): string {
  switch (status) {
    case 'connecting':
      return 'web.board.loading.connecting'
    case 'offline':
    case 'closed':
      return 'web.board.loading.offline'
    default:
      return 'web.board.loading.content'
  }
}
