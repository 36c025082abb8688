import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { browserStorage } from '../recent/browser-storage.ts'
import { deleteLocalCopy } from '../recent/local-copy-name.ts'
import { forgetBoard, recentBoards } from '../recent/recent-boards.ts'
import type { RecentBoard } from '../recent/recent-boards.ts'
import { timeAgo } from '../recent/time-ago.ts'
import './recent-boards.css'

/** Boards opened before in this browser, latest first. */
export function RecentBoards() {
  const { _, i18n } = useLingui()
  const [boards, setBoards] = useState(() => recentBoards(browserStorage))
  const [removed, setRemoved] = useState('')
  const [now] = useState(() => Date.now())
  const heading = useRef<HTMLHeadingElement>(null)

  function remove(board: RecentBoard): void {
    forgetBoard(browserStorage, board.id)
    deleteLocalCopy(board.id)
    setBoards(recentBoards(browserStorage))
    setRemoved(board.title)
    // The button that had the focus is gone with its row.
    heading.current?.focus()
  }

  return (
    <section className="recent" aria-labelledby="recent">
      <h2 id="recent" ref={heading} tabIndex={-1}>
        {_('web.home.recent.heading')}
      </h2>
      <output className="visually-hidden">
        {removed === '' ? '' : _('web.home.recent.removed', { title: removed })}
      </output>
      {boards.length === 0 ? <p className="recent__empty">{_('web.home.recent.empty')}</p> : null}
      <ul className="recent__list">
        {boards.map((board) => (
          <li key={board.id} className="recent__row">
            <Link className="recent__link" href={`/b/${board.id}`}>
              <span className="recent__title">{board.title}</span>
              <span className="recent__facts">
                <span>{_(`web.role.${board.role}`)}</span>
                <span>
                  {_('web.home.recent.opened', { when: timeAgo(board.openedAt, now, i18n.locale) })}
                </span>
              </span>
            </Link>
            <button
              type="button"
              className="recent__remove"
              aria-label={_('web.home.recent.remove', { title: board.title })}
              title={_('web.home.recent.remove.short')}
              onClick={() => remove(board)}
            >
              <X size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
