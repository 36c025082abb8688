import { useLingui } from '@lingui/react'
import type { ShortCode } from '../../../api/answers.ts'
import { Wordmark } from '../../../brand/Wordmark.tsx'
import { clockTime } from '../clock-time.ts'
import { QrCode } from '../wall/QrCode.tsx'
import { meetingTimes } from './meeting-times.ts'
import type { TypedTimes } from './meeting-times.ts'

/** What is typed into the fields of an invitation. */
export interface Invitation extends TypedTimes {
  readonly title: string
  readonly place: string
}

/** One page for the notice board or the letter box. */
export function InvitationSheet(props: {
  readonly invitation: Invitation
  readonly link: string
  readonly code: ShortCode
}) {
  const { _, i18n } = useLingui()
  const { title, place } = props.invitation
  const { code, expiresAt } = props.code
  const when = whenLine(props.invitation, i18n.locale)
  return (
    <article className="invitation-sheet">
      <div className="invitation-sheet__head">
        <Wordmark />
        <p className="invitation-sheet__eyebrow">{_('web.invitation.eyebrow')}</p>
      </div>
      <h3 className="invitation-sheet__title">{title}</h3>
      {when === '' && place === '' ? null : (
        <dl className="invitation-sheet__facts">
          {when === '' ? null : (
            <div>
              <dt>{_('web.invitation.when')}</dt>
              <dd>{when}</dd>
            </div>
          )}
          {place === '' ? null : (
            <div>
              <dt>{_('web.invitation.place')}</dt>
              <dd>{place}</dd>
            </div>
          )}
        </dl>
      )}
      <div className="invitation-sheet__join">
        <QrCode text={props.link} label={_('web.wall.qr', { title })} />
        <div>
          <h4>{_('web.invitation.how')}</h4>
          <p>{_('web.invitation.join')}</p>
          {code === null || expiresAt === null ? null : (
            <p>
              {_('web.wall.code', { host: window.location.host })} <strong>{code}</strong>{' '}
              {_('web.share.code.until', { time: clockTime(expiresAt, i18n.locale) })}
            </p>
          )}
          <p>{_('web.wall.name')}</p>
        </div>
      </div>
      <p className="invitation-sheet__link">{props.link}</p>
      <p className="invitation-sheet__foot">{_('web.invitation.foot')}</p>
    </article>
  )
}

/** The day alone while a time is missing. */
function whenLine(typed: TypedTimes, locale: string): string {
  const times = meetingTimes(typed)
  const day = times?.start ?? new Date(`${typed.day}T12:00`)
  if (Number.isNaN(day.getTime())) return ''
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(day)
  if (times === null) return date
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  return `${date}, ${time.format(times.start)} – ${time.format(times.end)}`
}
