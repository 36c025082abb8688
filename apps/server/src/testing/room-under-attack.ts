import { setImmediate as nextTurn } from 'node:timers/promises'
import { encodeAmtsweg } from '@amtsweg/sync'
import type { Role } from '@amtsweg/sync'
import { builtInTemplate } from '@amtsweg/journey'
import * as Y from 'yjs'
import { seedDocument } from '../boards/board-document.ts'
import { roomPreparation } from '../boards/prepare-room.ts'
import { localBus } from '../effects/bus.ts'
import { fakeClock } from '../effects/fake-clock.ts'
import { fakeRandom } from '../effects/fake-random.ts'
import { memoryLogger } from '../effects/memory-logger.ts'
import { randomId } from '../effects/random.ts'
import { readClientMessage } from '../rooms/client-message.ts'
import type { PresenceEntry } from '../rooms/client-message.ts'
import { Connection } from '../rooms/connection.ts'
import type { Room } from '../rooms/room.ts'
import { RoomDocument } from '../rooms/room-document.ts'
import { Rooms } from '../rooms/rooms.ts'
import {
  presenceFrame,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from '../rooms/server-frames.ts'
import { commitQueue } from '../storage/commit-queue.ts'
import { memoryStorage } from '../storage/memory-storage.ts'

const BOARD = 'board-under-attack'

/** Somebody at the other end of a line, who sends whatever frames they like. */
export interface Guest {
  send(frame: Uint8Array): void
  /** Code of the close, `null` while the line is open. */
  closed(): number | null
  leave(): void
}

/** Somebody with a document, who keeps to the protocol. */
export interface HonestGuest extends Guest {
  readonly doc: Y.Doc
  /** Frames that this one has sent, for others to garble; the oldest are forgotten. */
  readonly sent: readonly Uint8Array[]
  /** What this one was told of the others, by their ids. */
  readonly present: ReadonlyMap<number, unknown>
  /** Takes in the oldest frames that have arrived. */
  deliver(count?: number): void
}

/** Who comes in. */
export interface GuestOptions {
  readonly role?: Role | undefined
  readonly name?: string | undefined
  readonly session?: string | null | undefined
  /** Yjs client id of somebody honest, for a run that can be repeated. */
  readonly clientId?: number | undefined
}

/** A whole room of the server with a board in it, and a clock that is moved by hand; only sockets and disk are fakes. */
export interface RoomUnderAttack {
  readonly room: Room
  readonly logger: ReturnType<typeof memoryLogger>
  enter(options?: GuestOptions): Guest
  /** Somebody honest comes in and is up to date. */
  welcome(options?: GuestOptions): HonestGuest
  /** Time for a group, a tick, and with enough of it for repairs. */
  pass(milliseconds?: number): Promise<void>
  /** The document as the log has it. */
  stored(): Promise<Y.Doc>
  /** The room as it would be after a restart. */
  reopened(): Promise<Room>
}

/** Opens a board of the template; `seed` makes its ids. */
export async function roomUnderAttack(seed = 1): Promise<RoomUnderAttack> {
  const storage = memoryStorage()
  const clock = fakeClock()
  const logger = memoryLogger()
  const random = fakeRandom(seed)
  const { log, boards, images } = storage
  const commits = commitQueue({ log, clock, logger })
  await boards.create({
    id: BOARD,
    title: 'Bewohnerparken',
    language: 'de',
    createdAt: clock.now(),
    expiresAt: Number.MAX_SAFE_INTEGER,
    generations: { facilitator: 0, participant: 0, viewer: 0 },
  })
  await log.append([
    { board: BOARD, update: seedUpdate(() => randomId(random)), at: clock.now(), author: '' },
  ])
  const prepare = roomPreparation({ boards, images, logger, clock, random })
  async function pass(milliseconds = 40): Promise<void> {
    for (let step = 0; step < 4; step += 1) {
      clock.advance(milliseconds / 4)
      await nextTurn()
    }
  }
  async function open(): Promise<Room> {
    const rooms = new Rooms({ log, commits, clock, logger, bus: localBus(), prepare })
    const opening = rooms.acquire(BOARD)
    // What is repaired at the opening has to be stored first, and the clock stands still by itself.
    const timeGoesOn = new AbortController()
    void opening.finally(() => timeGoesOn.abort())
    while (!timeGoesOn.signal.aborted) await pass()
    return (await opening).room
  }
  const room = await open()
  let count = 0

  function enter(options: GuestOptions = {}, onFrame?: (frame: Uint8Array) => void): Guest {
    const { role = 'participant', name = 'Gast', session = `session-${(count += 1)}` } = options
    let code: number | null = null
    const socket = {
      send(frame: Uint8Array) {
        if (code === null) onFrame?.(frame)
      },
      close: (given: number) => void (code ??= given),
      terminate: () => void (code ??= 1006),
      buffered: () => 0,
    }
    const connection = new Connection({ id: 'guest', role, name, session, socket, clock })
    room.attach(connection)
    return {
      closed: () => code,
      send: (frame) => room.receive(connection, frame),
      leave: () => room.detach(connection),
    }
  }

  return {
    room,
    logger,
    enter,
    welcome: (options) => honest(enter, options),
    pass,
    stored: async () => new RoomDocument(await log.read(BOARD, 0)).doc,
    reopened: open,
  }
}

/** Frames of an honest one that are kept for others to garble. */
const MAX_SENT = 50

function honest(
  enter: (options: GuestOptions | undefined, onFrame: (frame: Uint8Array) => void) => Guest,
  options: GuestOptions | undefined,
): HonestGuest {
  const doc = new Y.Doc()
  doc.clientID = options?.clientId ?? doc.clientID
  const inbox: Uint8Array[] = []
  const sent: Uint8Array[] = []
  const present = new Map<number, unknown>()
  const guest = enter(options, (frame) => void inbox.push(frame))
  const send = (frame: Uint8Array) => {
    if (guest.closed() !== null) return
    sent.push(frame)
    if (sent.length > MAX_SENT) sent.shift()
    guest.send(frame)
  }
  const take = (frame: Uint8Array) => {
    const message = readClientMessage(frame)
    if (message?.type === 'update') Y.applyUpdate(doc, message.update, 'server')
    else if (message?.type === 'sync_step_1') {
      send(syncStep2Frame(Y.encodeStateAsUpdate(doc, message.stateVector)))
    } else if (message?.type === 'awareness') hear(present, message.entries)
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') send(updateFrame(update))
  })
  send(encodeAmtsweg({ type: 'subscribe' }))
  send(presenceFrame([{ clientId: doc.clientID, clock: 1, state: '{"user":{}}' }]))
  send(syncStep1Frame(Y.encodeStateVector(doc)))
  const deliver = (most = Infinity) => {
    for (const frame of inbox.splice(0, most)) take(frame)
  }
  deliver()
  return { ...guest, doc, sent, present, send, deliver }
}

function hear(present: Map<number, unknown>, entries: readonly PresenceEntry[]): void {
  for (const { clientId, state } of entries) {
    const said: unknown = JSON.parse(state)
    if (said === null) present.delete(clientId)
    else present.set(clientId, said)
  }
}

function seedUpdate(createId: () => string): Uint8Array {
  const doc = new Y.Doc()
  const template = builtInTemplate('bewohnerparkausweis')
  doc.transact(() =>
    seedDocument(doc, { title: 'Bewohnerparken', language: 'de', createId, template }),
  )
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
