import type { SaveStatus } from '@amtsweg/sync'
import type { Role } from '../../api/answers.ts'

/**
 * What the top bar says: the connection's own word, `unkept` where it is `offline` and this browser keeps no copy, and
 * `closed` once the server has ended it for good.
 */
export type BoardStatus = SaveStatus | 'unkept' | 'closed'

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
    default:
      return `web.status.${status}`
  }
}

/**
 * The text to announce to a screen reader when `now` comes after `announced`, `null` for none. Every second word typed is
 * saved, so only what is out of the ordinary is spoken: that the connection is gone, and that it is back with all saved.
 */
export function announcement(announced: BoardStatus, now: BoardStatus): BoardStatus | null {
  if (now === announced) return null
  if (now === 'offline' || now === 'unkept' || now === 'closed') return now
  if (now === 'saved' && (announced === 'offline' || announced === 'unkept')) return now
  return null
}
