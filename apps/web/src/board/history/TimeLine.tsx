import { useLingui } from '@lingui/react'
import { Bookmark, CalendarCheck } from 'lucide-react'
import type { BoardHistory } from './history-client.ts'
import { dayOf, hourOf } from './moments.ts'
import { amount, timeLine } from './time-line.ts'
import type { TimeLineEntry } from './time-line.ts'

/** All states of a board by day; each is a button that shows it. */
export function TimeLine(props: {
  readonly history: BoardHistory
  /** `key` of the line that is looked at. */
  readonly chosen: string | null
  readonly onChoose: (entry: TimeLineEntry) => void
}) {
  const { _, i18n } = useLingui()
  const days = timeLine(props.history)
  if (days.length === 0) return <p>{_('web.history.empty')}</p>
  const language = i18n.locale
  return (
    <section className="time-line" aria-label={_('web.history.list')}>
      {days.map(({ day, entries }) => (
        <section key={day.toDateString()}>
          <h3 className="time-line__day">{dayOf(day, { language, say: (id) => _(id) })}</h3>
          <ol className="time-line__entries">
            {entries.map((entry) => (
              <li key={entry.key}>
                <button
                  type="button"
                  className="time-line__entry"
                  data-kind={entry.kind}
                  aria-current={entry.key === props.chosen}
                  onClick={() => props.onChoose(entry)}
                >
                  <Entry entry={entry} />
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}

function Entry({ entry }: { readonly entry: TimeLineEntry }) {
  const { _, i18n } = useLingui()
  const from = hourOf(entry.from, i18n.locale)
  const until = hourOf(entry.until, i18n.locale)
  const hours =
    from === until ? _('web.history.at', { at: until }) : _('web.history.from_to', { from, until })
  const authors = entry.authors.filter((name) => name !== '')
  if (entry.kind === 'work') {
    const count = entry.seq - entry.first + 1
    return (
      <>
        <span className="time-line__hours">{hours}</span>
        <span className="time-line__who">
          {authors.length === 0 ? _('web.history.nobody') : authors.join(', ')}
        </span>
        <span className="time-line__much">
          <span className="time-line__bar" aria-hidden="true">
            <span style={{ inlineSize: `${Math.round(amount(entry) * 100)}%` }} />
          </span>
          {count === 1 ? _('web.history.change.one') : _('web.history.change.many', { count })}
        </span>
      </>
    )
  }
  const Icon = entry.kind === 'named' ? Bookmark : CalendarCheck
  const [author] = authors
  const how =
    author === undefined ? _('web.history.named') : _('web.history.named.by', { name: author })
  return (
    <>
      <span className="time-line__hours">{hours}</span>
      <span className="time-line__name">
        <Icon size={16} aria-hidden="true" />
        {entry.kind === 'named' ? entry.name : _('web.history.kept')}
      </span>
      {entry.kind === 'named' ? <span className="time-line__much">{how}</span> : null}
    </>
  )
}
