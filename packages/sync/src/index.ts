export { bindStore, type BindingOptions, type StoreBinding } from './bind-store.ts'
export {
  CLOSE_CODES,
  closeReason,
  isFinal,
  type CloseCode,
  type CloseReason,
} from './close-codes.ts'
export {
  connectBoard,
  type BoardConnection,
  type ConnectOptions,
  type CursorLine,
  type PendingSource,
} from './connect-board.ts'
export {
  assembleRecord,
  boardFactsOf,
  deleteRecord,
  recordsOf,
  setAside,
  setAsideOf,
  shareTexts,
  writeRecord,
  type RecordMap,
} from './document.ts'
export { LIMITS } from './limits.ts'
export {
  MESSAGE,
  SYNC,
  carriesUpdate,
  decodeAmtsweg,
  encodeAmtsweg,
  type AmtswegMessage,
  type CursorMove,
} from './messages.ts'
export { readRecords, type Reading } from './read-records.ts'
export type { AnyRecord, Checked, Quarantined, RecordCheck } from './record-check.ts'
export type { RecordStore, StoreChanges } from './record-store.ts'
export { ROLES, mayWrite, mayWriteNow, type Rights, type Role } from './roles.ts'
export { saveStatus, type SaveFacts, type SaveStatus } from './save-status.ts'
