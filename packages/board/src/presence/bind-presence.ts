import {
  InstancePresenceRecordType,
  TLPOINTER_ID,
  react,
  throttle,
  type Editor,
  type TLInstancePresence,
  type TLInstancePresenceID,
} from 'tldraw'
import { readPresenceState, type Presence, type PresenceState } from './presence-state.ts'

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
export function bindPresence(editor: Editor, awareness: Awareness, user: BoardUser): () => void {
  const { store } = editor
  awareness.setLocalStateField('user', { name: user.name, color: user.color })

  let sent = ''
  const send = throttle((presence: Presence) => {
    const text = JSON.stringify(presence)
    if (text === sent) return
    sent = text
    awareness.setLocalStateField('presence', presence)
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

  return () => {
    awareness.off('change', onChange)
    stopSending()
    send.cancel()
    store.mergeRemoteChanges(() => {
      const others = store.allRecords().filter((record) => record.typeName === 'instance_presence')
      store.remove(others.map((record) => record.id))
    })
  }
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
    cursor: presence.cursor && { ...presence.cursor, type: 'default', rotation: 0 },
    selectedShapeIds: presence.selectedShapeIds,
    // `null` counts as always active, so nobody vanishes for sitting still while they speak.
    lastActivityTimestamp: null,
    meta: { editing: presence.editing },
  })
}
