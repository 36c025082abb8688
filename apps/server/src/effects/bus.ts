import type { Role } from '@amtsweg/sync'

/** What all parts that hold a board open must hear of. */
export type BoardEvent =
  /** The board is gone: deleted or expired. */
  | { readonly type: 'removed'; readonly board: string }
  /** The link of a role was renewed or switched off: whoever came in by it must go, but for one session. */
  | {
      readonly type: 'revoked'
      readonly board: string
      readonly role: Role
      readonly except: string | null
    }
  /** Somebody has another role from now on. */
  | {
      readonly type: 'role'
      readonly board: string
      readonly session: string
      readonly role: Role
    }
  /** Somebody was removed from the board. */
  | { readonly type: 'expelled'; readonly board: string; readonly session: string }
  /** Only facilitators may write, or all may again. */
  | { readonly type: 'paused'; readonly board: string; readonly isPaused: boolean }
  /** Somebody is called differently from now on. */
  | {
      readonly type: 'renamed'
      readonly board: string
      readonly session: string
      readonly name: string
    }

/** Events about boards. */
export interface Bus {
  publish(event: BoardEvent): void
  /** Returns the way to stop listening. */
  subscribe(listener: (event: BoardEvent) => void): () => void
}

/** A bus within this process: every listener has heard an event when `publish` returns. Its own fake. */
export function localBus(): Bus {
  const listeners = new Set<(event: BoardEvent) => void>()
  return {
    publish(event) {
      for (const listener of listeners) listener(event)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
