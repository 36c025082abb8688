import type { SaveStatus } from '@amtsweg/sync'
import type { Role } from '../../api/answers.ts'

/**
 * What the top bar says: the connection's own word, `unkept` where it is `offline` and this browser keeps no copy, and
 * `closed` once the server has ended it for good.
 */
export type BoardStatus = SaveStatus | 'unkept' | 'closed'

/** What passes, and whose end is worth a word. */
const TROUBLES: ReadonlySet<BoardStatus> = new Set(['offline', 'unkept', 'unstored'])

/** The id of the text for a status; someone who only watches has nothing that could be unsaved. */
export function statusText(status: BoardStatus, role: Role): string {
  if (role !== 'viewer') return `web.status.${status}`
  switch (status) {
    case 'saved':
    case 'saving':
      return 'web.status.connected'
    case 'offline':
    case 'unkept':
      return 'web.status.offline.viewer'
    case 'unstored':
      return 'web.status.unstored.viewer'
    default:
      return `web.status.${status}`
  }
}

/** What is safe and what to do while nothing can be stored, as a whole sentence below the bar. */
export function storageText(role: Role): string {
  return role === 'viewer' ? 'web.status.unstored.text.viewer' : 'web.status.unstored.text'
}

/** The id of what is read out for a status: where there is a sentence, that. */
export function spokenText(status: BoardStatus, role: Role): string {
  return status === 'unstored' ? storageText(role) : statusText(status, role)
}

/**
 * The text to announce to a screen reader when `now` comes after `announced`, `null` for none. Every second word typed is
 * saved, so only what is out of the ordinary is spoken: that the connection is gone or nothing can be stored, and that
 * all is saved again.
 */
export function announcement(announced: BoardStatus, now: BoardStatus): BoardStatus | null {
  if (now === announced) return null
  if (TROUBLES.has(now) || now === 'closed') return now
  return now === 'saved' && TROUBLES.has(announced) ? now : null
}
