import { DialogFrame, saveBlob } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { CalendarPlus, MailOpen, Printer } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { ShortCode } from '../../../api/answers.ts'
import { fileName } from '../../export/file-name.ts'
import { calendarFile } from './calendar-file.ts'
import { InvitationField } from './InvitationField.tsx'
import { InvitationSheet } from './InvitationSheet.tsx'
import type { Invitation } from './InvitationSheet.tsx'
import { meetingTimes } from './meeting-times.ts'
import './invitation.css'

/** An invitation to be printed or put into calendars: title, date, place, how to join, QR code and link. Nothing of it is stored. */
export function InvitationDialog(props: {
  readonly title: string
  readonly link: string
  readonly code: ShortCode
}) {
  const { _ } = useLingui()
  return (
    <Dialog.Root>
      <Dialog.Trigger className="button">
        <MailOpen size={18} aria-hidden="true" />
        {_('web.invitation.button')}
      </Dialog.Trigger>
      <DialogFrame
        heading={_('web.invitation.heading')}
        closeLabel={_('web.dialog.close')}
        size="wide"
      >
        <InvitationForm {...props} />
      </DialogFrame>
    </Dialog.Root>
  )
}

function InvitationForm(props: {
  readonly title: string
  readonly link: string
  readonly code: ShortCode
}) {
  const { _ } = useLingui()
  const [invitation, setInvitation] = useState<Invitation>({
    title: props.title,
    day: '',
    from: '',
    until: '',
    place: '',
  })
  const set = (change: Partial<Invitation>) => setInvitation({ ...invitation, ...change })
  const times = meetingTimes(invitation)
  const sheet = <InvitationSheet invitation={invitation} link={props.link} code={props.code} />

  function save(): void {
    if (times === null) return
    const { title, place } = invitation
    const file = calendarFile({
      ...times,
      uid: `${crypto.randomUUID?.() ?? Date.now()}@${window.location.host}`,
      title,
      place,
      text: `${_('web.invitation.join')}\n${props.link}\n${_('web.wall.name')}`,
      url: props.link,
      madeAt: new Date(),
    })
    saveBlob(new Blob([file], { type: 'text/calendar' }), fileName(title, times.start, 'ics'))
  }

  return (
    <div className="invitation">
      <form className="invitation__form" onSubmit={(event) => event.preventDefault()}>
        <InvitationField
          label={_('web.invitation.title')}
          value={invitation.title}
          onChange={(title) => set({ title })}
        />
        <InvitationField
          label={_('web.invitation.day')}
          type="date"
          value={invitation.day}
          onChange={(day) => set({ day })}
        />
        <div className="invitation__times">
          <InvitationField
            label={_('web.invitation.from')}
            type="time"
            value={invitation.from}
            onChange={(from) => set({ from })}
          />
          <InvitationField
            label={_('web.invitation.until')}
            type="time"
            value={invitation.until}
            onChange={(until) => set({ until })}
          />
        </div>
        <InvitationField
          label={_('web.invitation.place')}
          value={invitation.place}
          onChange={(place) => set({ place })}
        />
        <div className="actions">
          <button type="button" className="button button--primary" onClick={() => window.print()}>
            <Printer size={18} aria-hidden="true" />
            {_('web.invitation.print')}
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={times === null}
            aria-describedby="invitation-calendar"
            onClick={save}
          >
            <CalendarPlus size={18} aria-hidden="true" />
            {_('web.invitation.calendar')}
          </button>
        </div>
        <p className="field__hint" id="invitation-calendar">
          {_(times === null ? 'web.invitation.calendar.needs' : 'web.invitation.calendar.hint')}
        </p>
      </form>
      <div className="invitation__preview">{sheet}</div>
      {/* On paper there is nothing but the sheet, outside of all that the page consists of. */}
      {createPortal(<div className="invitation-print">{sheet}</div>, document.body)}
    </div>
  )
}
