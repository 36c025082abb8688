import type { AuditLog } from './audit-log.ts'
import type { BoardHistory } from './board-history.ts'
import type { BoardRegistry } from './board-registry.ts'
import type { CodeRegistry } from './code-registry.ts'
import type { UpdateLog } from './update-log.ts'

/** Everything that outlives the process. */
export interface Storage {
  readonly log: UpdateLog
  readonly history: BoardHistory
  readonly boards: BoardRegistry
  readonly codes: CodeRegistry
  readonly audit: AuditLog
  /** Makes sure that what was deleted is in no file any more. Rejects when another process keeps it from that. */
  scrub(): Promise<void>
  /** Whether another process has written since this was asked last. */
  changedElsewhere(): Promise<boolean>
  /** Whether it can be read right now. */
  healthy(): Promise<boolean>
  close(): Promise<void>
}
