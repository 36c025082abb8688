import { lateComponent } from '@amtsweg/board'
import { BoardCanvas, DialogPlaces, TemplatePictures } from '@amtsweg/board'
import '@amtsweg/board/board.css'
import { mayWriteNow } from '@amtsweg/sync'
import { useLingui } from '@lingui/react'
import { Suspense, useCallback, useMemo, useState } from 'react'
import type { BoardSession } from '../api/answers.ts'
import { usePageTitle } from '../page/use-page-title.ts'
import { templatePicture } from '../templates/template-picture.ts'
import { loadBoardTexts } from '../texts/load-board-texts.ts'
import { currentLanguage } from '../texts/start-texts.ts'
import { assetUrls } from './asset-urls.ts'
import type { BoardEditor } from './board-editor.ts'
import { cspNonce, licenseKey } from './page-facts.ts'
import { fontUrls } from './font-urls.ts'
import { Loading } from './Loading.tsx'
import { usePeople } from './people/use-people.ts'
import { userColor } from './people/user-color.ts'
import { useSteadyStatus } from './status/use-steady-status.ts'
import { TopBar } from './TopBar.tsx'
import { useBoardView, useLiveBoard, useSafeLeaving } from './use-live-board.ts'
import { waitForSaved } from './wait-for-saved.ts'
import 'tldraw/tldraw.css'
import './board-page.css'

loadBoardTexts()

const ClosedDialog = lateComponent(() =>
  import('./endings.ts').then((module) => module.ClosedDialog),
)

const NewerNotice = lateComponent(() => import('./endings.ts').then((module) => module.NewerNotice))

const HistoryPanel = lateComponent(() =>
  import('./history/HistoryPanel.tsx').then((module) => module.HistoryPanel),
)

const Banners = lateComponent(() => import('./Banners.tsx').then((module) => module.Banners))

const LOOK_ONLY = { role: 'viewer', presence: null, takesFocus: false } as const

/** An open board: the canvas and the bar above it. */
export function BoardPage(props: { readonly id: string; readonly session: BoardSession }) {
  const { session } = props
  const board = useLiveBoard(props.id)
  useSafeLeaving(board)
  const { _ } = useLingui()
  const view = useBoardView(board)
  const status = useSteadyStatus(view.status)
  const { role = session.role, isPaused = false } = view.rights ?? {}
  const { person } = session
  const people = usePeople(board.awareness, { role, person })
  const [editor, setEditor] = useState<BoardEditor | null>(null)
  const [history, setHistory] = useState(false)
  const [looking, setLooking] = useState(false)
  const title = view.title || session.title
  const user = useMemo(
    () => ({ name: session.name, color: userColor(person ?? board.awareness.clientID) }),
    [session.name, person, board],
  )
  const look = {
    language: currentLanguage(),
    user,
    assetUrls,
    fontUrls,
    nonce: cspNonce,
    licenseKey,
  }
  const beforeFetch = useCallback(() => waitForSaved(board), [board])
  usePageTitle(title)

  if (view.stage.type === 'newer') {
    return (
      <Suspense fallback={null}>
        <NewerNotice />
      </Suspense>
    )
  }
  if (view.stage.type === 'loading') {
    return (
      <>
        <Loading status={view.status} />
        <Suspense fallback={null}>
          {view.closed === null ? null : (
            <ClosedDialog reason={view.closed} board={board} title={title} />
          )}
        </Suspense>
      </>
    )
  }
  return (
    <DialogPlaces>
      <div className="board-page">
        <div>
          <TopBar
            boardId={props.id}
            title={title}
            role={role}
            isPaused={isPaused}
            status={status}
            people={people}
            editor={editor}
            beforeFetch={beforeFetch}
            history={history}
            onHistory={setHistory}
          />
          <Suspense fallback={null}>
            <Banners
              boardId={props.id}
              role={role}
              status={status}
              isPaused={isPaused}
              board={board}
              editor={editor}
            />
          </Suspense>
        </div>
        <main className="board-page__main">
          {/* Under an earlier state nothing can be reached, and its undo stays as it is. */}
          <section
            className="board-page__canvas"
            aria-label={_('web.board.canvas')}
            inert={looking}
          >
            <TemplatePictures value={templatePicture}>
              <BoardCanvas
                {...look}
                store={view.stage.store}
                role={view.closed === null && mayWriteNow({ role, isPaused }) ? role : 'viewer'}
                presence={board}
                images={view.images}
                onEditor={setEditor}
              />
            </TemplatePictures>
          </section>
          {history ? (
            <Suspense fallback={null}>
              <HistoryPanel
                boardId={props.id}
                title={title}
                editor={editor}
                renderCanvas={(store) => <BoardCanvas {...look} {...LOOK_ONLY} store={store} />}
                beforeFetch={beforeFetch}
                onLook={setLooking}
                onClose={() => setHistory(false)}
              />
            </Suspense>
          ) : null}
        </main>
      </div>
      <Suspense fallback={null}>
        {view.closed === null ? null : (
          <ClosedDialog reason={view.closed} board={board} title={title} />
        )}
      </Suspense>
    </DialogPlaces>
  )
}
