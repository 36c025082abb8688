import { useLingui } from '@lingui/react'
import { CircleCheck, CloudAlert, CloudOff, CloudUpload, Unplug, Wifi } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Role } from '../../api/answers.ts'
import { announcement, spokenText, statusText } from './save-state.ts'
import type { BoardStatus } from './save-state.ts'
import './save-state.css'

const ICONS: Readonly<Record<BoardStatus, LucideIcon>> = {
  connecting: Wifi,
  saved: CircleCheck,
  saving: CloudUpload,
  unstored: CloudAlert,
  offline: CloudOff,
  unkept: CloudOff,
  closed: Unplug,
}

/** Whether all is stored, as icon and words; what is out of the ordinary is announced politely. */
export function SaveState(props: { readonly status: BoardStatus; readonly role: Role }) {
  const { _ } = useLingui()
  const shown = props.status
  const spoken = useSpoken(props.status)
  const Icon = ICONS[shown]
  return (
    <>
      <output className={`save-state save-state--${shown}`} aria-live="off">
        <Icon size={18} aria-hidden="true" />
        <span>{_(statusText(shown, props.role))}</span>
      </output>
      <div className="visually-hidden" aria-live="polite">
        {spoken === null ? '' : _(spokenText(spoken, props.role))}
      </div>
    </>
  )
}

function useSpoken(status: BoardStatus): BoardStatus | null {
  const last = useRef(status)
  const [spoken, setSpoken] = useState<BoardStatus | null>(null)
  useEffect(() => {
    const next = announcement(last.current, status)
    if (next === null) return
    last.current = next
    setSpoken(next)
  }, [status])
  return spoken
}
