import type { AuditLog } from './audit-log.ts'
import type { BoardHistory } from './board-history.ts'
import type { BoardRegistry } from './board-registry.ts'
import type { CodeRegistry } from './code-registry.ts'
import type { ImageStore } from './image-store.ts'
import type { UpdateLog } from './update-log.ts'

/** Everything that outlives the process. */
export interface Storage {
  readonly log: UpdateLog
  readonly history: BoardHistory
  readonly boards: BoardRegistry
  readonly codes: CodeRegistry
  readonly images: ImageStore
  readonly audit: AuditLog
  /**
   * Makes sure that boards that were deleted are in no file any more; `everything`: also states that were forgotten and
   * people whose sessions ended. Does nothing when nothing lies about, and rejects when another process keeps it from that:
   * what lies about is not forgotten, not even by a crash.
   */
  scrub(scope: 'boards' | 'everything'): Promise<void>
  /** Whether another process has written since this was asked last. */
  changedElsewhere(): Promise<boolean>
  /** Whether it can be read right now. */
  healthy(): Promise<boolean>
  close(): Promise<void>
}
