import { Route, Switch } from 'wouter'
import { HomePage } from './home/HomePage.tsx'
import { BoardDoor } from './join/BoardDoor.tsx'
import { CrashGuard } from './page/CrashGuard.tsx'
import { NotFoundPage } from './page/NotFoundPage.tsx'

/** All pages by their address. */
export function App() {
  return (
    <CrashGuard>
      <Switch>
        <Route path="/">
          <HomePage />
        </Route>
        <Route path="/b/:id">{({ id }) => <BoardDoor key={id} id={id} />}</Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </CrashGuard>
  )
}
