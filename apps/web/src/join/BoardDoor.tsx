import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { fetchCanvasTexts } from '../board/canvas-texts.ts'
import { assertNever } from '../page/assert-never.ts'
import { NotFoundPage } from '../page/NotFoundPage.tsx'
import { deleteLocalCopy } from '../recent/local-copy-name.ts'
import { OpeningPage } from './OpeningPage.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { useAccess } from './use-access.ts'

/** The canvas and all it needs, loaded only once the key has left the address. */
const BoardPage = lazy(async () => {
  const [module] = await Promise.all([import('../board/BoardPage.tsx'), fetchCanvasTexts()])
  return { default: module.BoardPage }
})

/** For whoever is here for the first time; the server has answered then, so there is a network to load it by. */
const JoinPage = lazy(() =>
  import('./JoinPage.tsx').then((module) => ({ default: module.JoinPage })),
)

const ServerRefusal = lazy(() =>
  import('./ServerRefusal.tsx').then((module) => ({ default: module.ServerRefusal })),
)

/** What stands between an address and its board. Pasting another link of the board into the same tab opens it again. */
export function BoardDoor({ id }: { readonly id: string }) {
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])

  useEffect(() => {
    const onHash = () => {
      if (window.location.hash.length > 1) retry()
    }
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [retry])

  if (!/^[\w-]{1,64}$/.test(id)) return <NotFoundPage />
  return <Attempt key={attempt} id={id} onRetry={retry} />
}

/** Key, name, and pages for whoever cannot go in. */
function Attempt(props: { readonly id: string; readonly onRetry: () => void }): ReactElement {
  const { access, enter } = useAccess(props.id)
  const isGone = access.type === 'refused' && access.refusal === 'unknown_board'
  useEffect(() => {
    if (isGone) deleteLocalCopy(props.id)
  }, [isGone, props.id])
  switch (access.type) {
    case 'opening':
      return <OpeningPage text="web.opening" />
    case 'refused':
      // Without network its page has to be at hand.
      if (access.refusal === 'network' || access.refusal === 'failed') {
        return <RefusedPage refusal={access.refusal} onRetry={props.onRetry} />
      }
      return (
        <Suspense fallback={<OpeningPage text="web.opening" />}>
          <ServerRefusal refusal={access.refusal} onRetry={props.onRetry} />
        </Suspense>
      )
    case 'naming':
      return (
        <Suspense fallback={<OpeningPage text="web.opening" />}>
          <JoinPage boardId={props.id} session={access.session} onEnter={enter} />
        </Suspense>
      )
    case 'open':
      return (
        <Suspense fallback={<OpeningPage text="web.opening.canvas" />}>
          <BoardPage id={props.id} session={access.session} />
        </Suspense>
      )
    default:
      return assertNever(access)
  }
}
