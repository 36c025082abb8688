import { lateComponent } from '@amtsweg/board'
import { BoardCanvas, DialogPlaces, TemplatePictures } from '@amtsweg/board'
import '@amtsweg/board/board.css'
import { useLingui } from '@lingui/react'
import { Suspense, useCallback, useMemo, useState } from 'react'
import type { BoardSession } from '../api/answers.ts'
import { NoticePage } from '../page/NoticePage.tsx'
import { ReloadButton } from '../page/ReloadButton.tsx'
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
import { TopBar } from './TopBar.tsx'
import { useBoardView, useLiveBoard, useSafeLeaving } from './use-live-board.ts'
import { waitForSaved } from './wait-for-saved.ts'
import 'tldraw/tldraw.css'
import './board-page.css'

loadBoardTexts()

const ClosedDialog = lateComponent(() =>
  import('./ClosedDialog.tsx').then((module) => module.ClosedDialog),
)

/** An open board: the canvas and the bar above it. */
export function BoardPage(props: { readonly id: string; readonly session: BoardSession }) {
  const { session } = props
  const board = useLiveBoard(props.id)
  useSafeLeaving(board)
  const { _ } = useLingui()
  const view = useBoardView(board)
  const people = usePeople(board.awareness, session.role)
  const [editor, setEditor] = useState<BoardEditor | null>(null)
  const title = view.title || session.title
  const user = useMemo(
    () => ({ name: session.name, color: userColor(board.awareness.clientID) }),
    [session.name, board],
  )
  const beforeFetch = useCallback(() => waitForSaved(board), [board])
  usePageTitle(title)

  if (view.stage.type === 'newer') return <NewerNotice />
  if (view.stage.type === 'loading') {
    return (
      <>
        <Loading status={view.status} />
        <Suspense fallback={null}>
          {view.closed === null ? null : <ClosedDialog reason={view.closed} />}
        </Suspense>
      </>
    )
  }
  return (
    <DialogPlaces>
      <div className="board-page">
        <TopBar
          boardId={props.id}
          title={title}
          role={session.role}
          status={view.status}
          people={people}
          editor={editor}
          beforeFetch={beforeFetch}
        />
        <main className="board-page__canvas" aria-label={_('web.board.canvas')}>
          <TemplatePictures value={templatePicture}>
            <BoardCanvas
              store={view.stage.store}
              language={currentLanguage()}
              role={view.closed === null ? session.role : 'viewer'}
              user={user}
              awareness={board.awareness}
              assetUrls={assetUrls}
              fontUrls={fontUrls}
              nonce={cspNonce}
              licenseKey={licenseKey}
              onEditor={setEditor}
            />
          </TemplatePictures>
        </main>
      </div>
      <Suspense fallback={null}>
        {view.closed === null ? null : <ClosedDialog reason={view.closed} />}
      </Suspense>
    </DialogPlaces>
  )
}

function NewerNotice() {
  const { _ } = useLingui()
  return (
    <NoticePage
      heading={_('web.board.newer.heading')}
      text={_('web.board.newer.text')}
      help={_('web.board.newer.help')}
      actions={<ReloadButton />}
    />
  )
}
