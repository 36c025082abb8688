import { HISTORY_DAYS, announcedDays } from '../boards/expiry.ts'
import type { Environment } from '../environment.ts'
import { AUDIT_DAYS } from '../storage/audit-log.ts'

/** What each page says of this server: how long it keeps what, and who runs it. In the page itself, so that it is known before anybody joins. */
export function serverFacts({ boardTtlDays, legal }: Environment) {
  return {
    boardDays: boardTtlDays,
    announcedDays: announcedDays(boardTtlDays),
    historyDays: HISTORY_DAYS,
    auditDays: AUDIT_DAYS,
    ...legal,
  }
}
