import {
  InstancePresenceRecordType,
  TLPOINTER_ID,
  react,
  throttle,
  type Editor,
  type TLInstancePresence,
  type TLInstancePresenceID,
} from 'tldraw'
import { isNear, readPresenceState, type Presence, type PresenceState } from './presence-state.ts'

/** The part of a y-protocols `Awareness` that a canvas needs. */
export interface Awareness {
  readonly clientID: number
  getStates(): ReadonlyMap<number, unknown>
  setLocalStateField(field: string, value: unknown): void
  on(event: 'change', listener: (changes: AwarenessChanges) => void): void
  off(event: 'change', listener: (changes: AwarenessChanges) => void): void
}

interface AwarenessChanges {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** Moved cursors, own and others', beside the awareness states. */
export interface CursorLine {
  send(at: { readonly x: number; readonly y: number }): void
  onMoves(listener: (moves: readonly CursorMove[]) => void): () => void
}

interface CursorMove {
  readonly clientId: number
  readonly x: number
  readonly y: number
}

/** How people see each other on a board. */
export interface PresenceLine {
  readonly awareness: Awareness
  readonly cursors: CursorLine
}

/** Who is at this screen. */
export interface BoardUser {
  readonly name: string
  readonly color: string
}

/** Milliseconds between two pictures of one's own presence: 15 a second look smooth and cost little. */
const SEND_EVERY = 66

/**
 * Shows others on the canvas and this user to others. Returns a function that ends it and takes
 * everybody off the canvas.
 */
export function bindPresence(editor: Editor, { awareness, cursors }: PresenceLine): () => void {
  const { store } = editor

  // Kept and changed, because y-protocols sends it again whenever it likes: then the cursor must be where it is now.
  let own: { -readonly [Key in keyof Presence]: Presence[Key] } | null = null
  const send = throttle((presence: Presence) => {
    if (own !== null && isElsewhereOnly(own, presence)) {
      const { cursor } = presence
      if (cursor === null || isSame(own.cursor, cursor)) return
      own.cursor = cursor
      cursors.send(cursor)
      return
    }
    own = { ...presence }
    awareness.setLocalStateField('presence', own)
  }, SEND_EVERY)
  const stopSending = react('send presence', () => {
    send(ownPresence(editor))
  })

  const show = (clientIds: readonly number[]) => {
    const states = awareness.getStates()
    const put: TLInstancePresence[] = []
    const gone: TLInstancePresenceID[] = []
    for (const clientId of clientIds) {
      if (clientId === awareness.clientID) continue
      const state = readPresenceState(states.get(clientId))
      if (state === null) gone.push(presenceId(clientId))
      else put.push(presenceRecord(clientId, state))
    }
    store.mergeRemoteChanges(() => {
      store.put(put)
      store.remove(gone.filter((id) => store.has(id)))
    })
  }
  const onChange = ({ added, updated, removed }: AwarenessChanges) => {
    show([...added, ...updated, ...removed])
  }
  awareness.on('change', onChange)
  show([...awareness.getStates().keys()])
  const stopMoves = cursors.onMoves((moves) => {
    const moved = moves.flatMap(({ clientId, x, y }) => {
      const record = store.get(presenceId(clientId))
      // Whoever is not known to be here is told of soon.
      if (record === undefined || !isNear({ x, y })) return []
      return [{ ...record, cursor: cursorAt({ x, y }) }]
    })
    store.mergeRemoteChanges(() => store.put(moved))
  })

  return () => {
    awareness.off('change', onChange)
    stopMoves()
    stopSending()
    send.cancel()
    store.mergeRemoteChanges(() => {
      const others = store.allRecords().filter((record) => record.typeName === 'instance_presence')
      store.remove(others.map((record) => record.id))
    })
  }
}

function cursorAt(place: { readonly x: number; readonly y: number }) {
  return { ...place, type: 'default' as const, rotation: 0 }
}

/** Whether nothing but the place of the cursor differs. */
function isElsewhereOnly(before: Presence, after: Presence): boolean {
  const without = (presence: Presence) => JSON.stringify({ ...presence, cursor: null })
  return without(before) === without(after) && (before.cursor === null) === (after.cursor === null)
}

function isSame(a: Presence['cursor'], b: Presence['cursor']): boolean {
  return a?.x === b?.x && a?.y === b?.y
}

function ownPresence(editor: Editor): Presence {
  const pointer = editor.store.get(TLPOINTER_ID)
  // Whole pixels: the half ones of a zoomed view are invisible and would be sent each time.
  const cursor =
    pointer === undefined ? null : { x: Math.round(pointer.x), y: Math.round(pointer.y) }
  return {
    pageId: editor.getCurrentPageId(),
    cursor,
    selectedShapeIds: editor.getSelectedShapeIds().slice(0, 100),
    editing: editor.getEditingShapeId(),
  }
}

function presenceId(clientId: number): TLInstancePresenceID {
  return InstancePresenceRecordType.createId(String(clientId))
}

function presenceRecord(clientId: number, { user, presence }: PresenceState): TLInstancePresence {
  return InstancePresenceRecordType.create({
    id: presenceId(clientId),
    userId: String(clientId),
    userName: user.name,
    color: user.color,
    currentPageId: presence.pageId,
    cursor: presence.cursor && cursorAt(presence.cursor),
    selectedShapeIds: presence.selectedShapeIds,
    // `null` counts as always active, so nobody vanishes for sitting still while they speak.
    lastActivityTimestamp: null,
    meta: { editing: presence.editing },
  })
}
