import { readFileSync } from 'node:fs'
import { noteId } from '../board-file.ts'
import { markedCursor, markedX, marksInJson, marksInStates } from '../marks.ts'
import type { Wire, WireOptions } from './wire.ts'

/** Of @tldraw/sync-core 5.4.2. */
const PROTOCOL = 8

/** tldraw's sync protocol: JSON, a diff of records in each push. */
export function tldrawWire({ number, target, notes }: WireOptions): Wire {
  if (target.schema === undefined) throw new Error('a tldraw client must know the schema')
  const connect = {
    type: 'connect',
    connectRequestId: `c${number}`,
    lastServerClock: -1,
    protocolVersion: PROTOCOL,
    schema: JSON.parse(readFileSync(target.schema, 'utf8')),
  }
  let clientClock = 0
  let isPresent = false
  const push = (content: object) => {
    clientClock += 1
    return JSON.stringify({ type: 'push', clientClock, ...content })
  }
  return {
    greeting: [JSON.stringify(connect)],
    syncs: (frame) => frame.indexOf('"type":"connect"') !== -1,
    write(now) {
      const id = noteId(notes[clientClock % notes.length] ?? 0)
      return push({ diff: { [id]: ['patch', { x: ['put', markedX(now)] }] } })
    },
    point(now) {
      const cursor = { ...markedCursor(now), type: 'default', rotation: 0 }
      if (isPresent) return push({ presence: ['patch', { cursor: ['put', cursor] }] })
      isPresent = true
      return push({ presence: ['put', presenceRecord(number, cursor)] })
    },
    writesIn: marksInJson,
    pointsIn: marksInStates,
    keepAlive: JSON.stringify({ type: 'ping' }),
  }
}

/** A whole presence as tldraw's client sends it once. */
function presenceRecord(number: number, cursor: object): object {
  return {
    id: `instance_presence:p${number}`,
    typeName: 'instance_presence',
    userId: `user:u${number}`,
    userName: `Teilnehmerin ${number}`,
    color: '#0b5c63',
    lastActivityTimestamp: null,
    followingUserId: null,
    camera: { x: 0, y: 0, z: 1 },
    screenBounds: { x: 0, y: 0, w: 1440, h: 900 },
    selectedShapeIds: [],
    currentPageId: 'page:bench',
    brush: null,
    scribbles: [],
    chatMessage: '',
    cursor,
    meta: {},
  }
}
