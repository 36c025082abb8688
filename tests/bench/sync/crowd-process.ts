/** Many clients in one process; see `crowd.ts`. */
import type { Activity, ClientPlan, FromCrowd, ToCrowd, Window } from './crowd-messages.ts'
import { leanSocket } from './lean-socket.ts'
import type { LeanSocket } from './lean-socket.ts'
import { elapsed, isWithin, now } from './marks.ts'
import { createWire } from './wires/create-wire.ts'
import type { Wire } from './wires/wire.ts'

interface Client {
  readonly plan: ClientPlan
  readonly wire: Wire
  readonly socket: LeanSocket
}

/** What is going on now; all clients write into it. */
interface Watch {
  readonly type: Activity['type']
  /** What was written in it counts whenever it arrives. */
  readonly window: Window
  readonly latencies: number[]
  bytes: number
  frames: number
  acts: number
  lastArrival: number
}

const KEEP_ALIVE_MS = 5000

/** Milliseconds after the end in which late frames are still waited for. */
const DRAIN_MS = 3000

/** Milliseconds without a frame after which nothing more is expected. */
const SILENCE_MS = 300

const clients: Client[] = []
let bytesSoFar = 0
let watch: Watch | null = null

process.on('message', (message: ToCrowd) => {
  if (message.type === 'connect') void connectAll(message)
  else void act(message)
})
tell({ type: 'ready' })

function tell(message: FromCrowd): void {
  process.send?.(message)
}

async function connectAll(order: Extract<ToCrowd, { type: 'connect' }>): Promise<void> {
  const waiting = [...order.clients]
  const joins: number[] = []
  const next = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan !== undefined; plan = waiting.shift()) {
      joins.push(await connectOne(order, plan))
    }
  }
  await Promise.all(Array.from({ length: order.atOnce }, next))
  tell({ type: 'connected', joins, bytes: bytesSoFar })
}

/** Resolves with the milliseconds until it was synced. */
function connectOne(
  { wire: name, document }: Extract<ToCrowd, { type: 'connect' }>,
  plan: ClientPlan,
): Promise<number> {
  const { number, target, notes, acts } = plan
  const wire = createWire(name, { number, target, notes, document: acts ? document : null })
  const start = performance.now()
  return new Promise((resolve) => {
    let isSynced = false
    const socket = leanSocket({
      url: target.url,
      headers: target.headers,
      onOpen: () => {
        for (const frame of wire.greeting) socket.send(frame)
      },
      wantsAll: () => plan.looks && watch !== null,
      onMessage: (bytes, length) => {
        bytesSoFar += length
        if (watch !== null) look(client, bytes, length)
        if (isSynced || !wire.syncs(bytes)) return
        isSynced = true
        resolve(performance.now() - start)
      },
      // A server that cannot cope may hang up; what it did not deliver is missing in the figures.
      onEnd: (reason) => {
        console.error(`client ${number}: ${reason}`)
        resolve(Number.NaN)
      },
    })
    const client = { plan, wire, socket }
    clients.push(client)
    if (wire.keepAlive === null) return
    const alive = wire.keepAlive
    setInterval(() => socket.send(alive), KEEP_ALIVE_MS).unref()
  })
}

function look({ plan, wire }: Client, frame: Buffer, length: number): void {
  if (watch === null) return
  const time = now()
  watch.lastArrival = performance.now()
  if (isWithin(time, watch.window)) {
    watch.bytes += length
    watch.frames += 1
  }
  if (!plan.looks) return
  const times = watch.type === 'write' ? wire.writesIn(frame) : wire.pointsIn(frame)
  for (const written of times) {
    if (isWithin(written, watch.window)) watch.latencies.push(elapsed(written, time) / 1000)
  }
}

async function act({ activity, window }: Extract<ToCrowd, { type: 'act' }>): Promise<void> {
  const { type, perSecond } = activity
  const empty = { latencies: [], bytes: 0, frames: 0, acts: 0, lastArrival: performance.now() }
  const current: Watch = { type, window, ...empty }
  watch = current
  const every = 1000 / perSecond
  const actors = clients.filter(({ plan }) => plan.acts)
  // Spread over the interval: people do not move in step.
  const due = actors.map((_, at) => performance.now() + every * (1 + at / actors.length))
  const timer = setInterval(() => {
    for (const [at, { socket, wire }] of actors.entries()) {
      const time = performance.now()
      if (time < (due[at] ?? 0)) continue
      // What could not be done in time is left out instead of being caught up with in a burst.
      due[at] = Math.max((due[at] ?? 0) + every, time)
      const mark = now()
      if (isWithin(mark, window)) current.acts += 1
      socket.send(type === 'write' ? wire.write(mark) : wire.point(mark))
    }
  }, 1)
  await pause(elapsed(now(), window.end) / 1000)
  clearInterval(timer)
  const over = performance.now() + DRAIN_MS
  while (performance.now() < over && performance.now() < current.lastArrival + SILENCE_MS) {
    await pause(50)
  }
  watch = null
  const { acts, bytes, frames } = current
  tell({ type: 'done', latencies: Float64Array.from(current.latencies), acts, bytes, frames })
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
