import type { Clock } from '../effects/clock.ts'
import type { Logger } from '../effects/logger.ts'
import type { AuditEntry, AuditLog } from '../storage/audit-log.ts'

/** Notes an administrative act that was just done. Never rejects: what was done is not undone by a note that fails. */
export type NoteAct = (act: Omit<AuditEntry, 'at'>) => Promise<void>

/** Notes acts with the time of now. */
export function actNotes(options: {
  readonly audit: AuditLog
  readonly clock: Clock
  readonly logger: Logger
}): NoteAct {
  const { audit, clock, logger } = options
  return async (act) => {
    try {
      await audit.append({ ...act, at: clock.now() })
    } catch (error) {
      logger.error('an act could not be noted', {
        ...act,
        error: error instanceof Error ? error : undefined,
      })
    }
  }
}
