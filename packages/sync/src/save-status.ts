/**
 * What a person may be told of their changes. `saved` only if each of them is known to be
 * committed to the server's disk. `unstored`: the server is there and cannot store anything.
 */
export type SaveStatus = 'connecting' | 'saved' | 'saving' | 'unstored' | 'offline'

/** What is known of the connection and of what was sent over it. */
export interface SaveFacts {
  /** Whether the socket is open. */
  readonly isOpen: boolean
  /** Whether a connection was ever open, or the board is shown without one, so that its absence is a loss and not a beginning. */
  readonly wasOpen: boolean
  /** Whether the machine itself says that it has no network. */
  readonly isNetworkDown: boolean
  /** Whether the server's document has arrived on this connection. */
  readonly isSynced: boolean
  /** Whether the server's first step was answered: what was done without a connection is on its way. */
  readonly isAnswered: boolean
  /** Whether the server can store changes; it says so when it cannot. */
  readonly canStore: boolean
  /** Whether the server has ended it for good. */
  readonly isOver: boolean
  /** Update-carrying frames sent on this connection. */
  readonly sent: number
  /** How many of them the server has committed. */
  readonly committed: number
  /** Whether changes wait that have not been sent at all. */
  readonly hasPending: boolean
}

/** The one place that decides what the top bar says. */
export function saveStatus(facts: SaveFacts): SaveStatus {
  if (facts.isOver || facts.isNetworkDown) return 'offline'
  if (!facts.isOpen) return facts.wasOpen ? 'offline' : 'connecting'
  if (!facts.canStore) return 'unstored'
  if (facts.hasPending) return 'saving'
  // Before its first step is answered, the server knows nothing of what was done offline.
  if (!facts.isSynced || !facts.isAnswered) return facts.wasOpen ? 'saving' : 'connecting'
  return facts.committed >= facts.sent ? 'saved' : 'saving'
}
