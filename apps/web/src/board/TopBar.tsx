import { useOwnKeys } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { Eye } from 'lucide-react'
import { useRef } from 'react'
import type { Role } from '../api/answers.ts'
import { Mark } from '../brand/Mark.tsx'
import { LanguageSwitch } from '../language/LanguageSwitch.tsx'
import type { BoardEditor } from './board-editor.ts'
import { HistoryButton } from './history/HistoryButton.tsx'
import { ExportDialog } from './export/ExportDialog.tsx'
import { People } from './people/People.tsx'
import type { PersonHere } from './people/people.ts'
import { SaveState } from './status/SaveState.tsx'
import type { BoardStatus } from './status/save-state.ts'
import { SettingsDialog } from './settings/SettingsDialog.tsx'
import { ShareDialog } from './share/ShareDialog.tsx'
import './top-bar.css'

/** Home, title, whether all is stored, who is here, and what can be done with the whole board. */
export function TopBar(props: {
  readonly boardId: string
  readonly title: string
  readonly role: Role
  /** Whether only facilitators may write for now. */
  readonly isPaused: boolean
  readonly status: BoardStatus
  readonly people: readonly PersonHere[]
  readonly editor: BoardEditor | null
  readonly beforeFetch: () => Promise<void>
  /** Whether the time line is open. */
  readonly history: boolean
  readonly onHistory: (open: boolean) => void
}) {
  const { _ } = useLingui()
  const bar = useRef<HTMLElement>(null)
  useOwnKeys(bar)
  return (
    <header ref={bar} className="top-bar" aria-label={_('web.board.header')}>
      {/* A real navigation: the canvas and its connection end with the page, and unsaved work is asked about. */}
      <a className="top-bar__home" href="/" aria-label={_('web.home.link')}>
        <Mark size={26} />
      </a>
      <h1 className="top-bar__title" title={props.title}>
        {props.title}
      </h1>
      <div className="top-bar__state">
        <SaveState status={props.status} role={props.role} />
        {props.role === 'viewer' ? (
          <span className="top-bar__viewing" title={_('web.board.viewing.text')}>
            <Eye size={18} aria-hidden="true" />
            {_('web.board.viewing')}
            <span className="visually-hidden">{_('web.board.viewing.text')}</span>
          </span>
        ) : null}
      </div>
      <div className="top-bar__people">
        <People people={props.people} />
      </div>
      <LanguageSwitch form="short" />
      <div className="top-bar__actions">
        {props.role === 'viewer' ? null : (
          <HistoryButton open={props.history} onChange={props.onHistory} />
        )}
        <ExportDialog
          boardId={props.boardId}
          title={props.title}
          editor={props.editor}
          beforeFetch={props.beforeFetch}
        />
        <SettingsDialog boardId={props.boardId} beforeFetch={props.beforeFetch} />
        <ShareDialog
          boardId={props.boardId}
          title={props.title}
          role={props.role}
          isPaused={props.isPaused}
          people={props.people}
        />
      </div>
    </header>
  )
}
