import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { HomePage } from './home/HomePage.tsx'
import { CrashGuard } from './page/CrashGuard.tsx'
import { NotFoundPage } from './page/NotFoundPage.tsx'

/** Only whoever comes by a link needs it. */
const BoardDoor = lazy(() =>
  import('./join/BoardDoor.tsx').then((module) => ({ default: module.BoardDoor })),
)

/** Only whoever asks what is stored needs it. */
const PrivacyPage = lazy(() =>
  import('./privacy/PrivacyPage.tsx').then((module) => ({ default: module.PrivacyPage })),
)

/** All pages by their address. */
export function App() {
  return (
    <CrashGuard>
      <Switch>
        <Route path="/">
          <HomePage />
        </Route>
        <Route path="/b/:id/privacy">
          {({ id }) => (
            <Suspense fallback={null}>
              <PrivacyPage key={id} id={id} />
            </Suspense>
          )}
        </Route>
        <Route path="/b/:id">
          {({ id }) => (
            <Suspense fallback={null}>
              <BoardDoor key={id} id={id} />
            </Suspense>
          )}
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </CrashGuard>
  )
}
