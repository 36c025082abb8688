import { HISTORY_DAYS, announcedDays } from '../boards/expiry.ts'
import type { Environment } from '../environment.ts'
import { AUDIT_DAYS } from '../storage/audit-log.ts'

/**
 * What each page says of this server: how long it keeps what, and where the pages of whoever runs it are. In the page itself, so that
 * it is known before anybody joins.
 */
export function serverFacts({
  boardTtlDays,
  legal,
}: Environment): Readonly<Record<string, string | undefined>> {
  const days = {
    boardDays: boardTtlDays,
    announcedDays: announcedDays(boardTtlDays),
    historyDays: HISTORY_DAYS,
    auditDays: AUDIT_DAYS,
  }
  return {
    'amtsweg-server': JSON.stringify(days),
    'amtsweg-imprint': legal.imprint,
    'amtsweg-privacy': legal.privacy,
    'amtsweg-accessibility': legal.accessibility,
  }
}
