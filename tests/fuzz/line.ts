import { FakeSocket } from '@amtsweg/sync/testing'
import type { Admission, TownServer } from './town-server.ts'
import type { VirtualTime } from './virtual-time.ts'

/** Milliseconds until a server whose client's line was cut notices it. */
const NOTICED_AFTER = 5_000

/**
 * The line of one person to the server. Each frame takes its time, in both directions, and stays in order; a cut loses
 * what is on its way.
 */
export class Line {
  /** Milliseconds that a frame takes. */
  latency = 0
  /** Whether there is a network at all. */
  isUp = true
  readonly WebSocket: typeof WebSocket
  readonly #time: VirtualTime
  readonly #server: TownServer
  readonly #session: string
  #current: Call | null = null

  constructor(options: {
    readonly time: VirtualTime
    readonly server: TownServer
    readonly session: string
  }) {
    this.#time = options.time
    this.#server = options.server
    this.#session = options.session
    const dial = (socket: PersonSocket) => this.#dial(socket)
    class PersonSocket extends FakeSocket {
      onSend: (frame: Uint8Array) => void = () => undefined
      onHangUp: () => void = () => undefined
      constructor(url: string | URL) {
        super(url)
        FakeSocket.opened.length = 0
        dial(this)
      }
      override send(data: Uint8Array): void {
        if (this.readyState === this.OPEN) this.onSend(Uint8Array.from(data))
      }
      override close(): void {
        super.close()
        this.onHangUp()
      }
    }
    // Safe: it has all of a socket that y-websocket uses.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    this.WebSocket = PersonSocket as unknown as typeof WebSocket
  }

  /** What is on its way is lost; the client notices at once, the server later. */
  cut(): void {
    this.#current?.cut()
  }

  /** The server's end is gone, with or without a word. */
  serverGone(code: number): void {
    this.#current?.dropped(code)
  }

  #dial(socket: CallerSocket): void {
    const call = new Call({
      time: this.#time,
      latency: () => this.latency,
      socket,
      onEnd: () => {
        if (this.#current === call) this.#current = null
      },
    })
    this.#current = call
    if (!this.isUp) {
      this.#time.after(1, () => call.dropped(1006))
      return
    }
    this.#time.after(this.latency, () => {
      void this.#server.admit(this.#session, call.serverSocket).then(
        (admission) => (admission === null ? call.dropped(1006) : call.accepted(admission)),
        () => call.dropped(1013),
      )
    })
  }
}

interface CallerSocket extends FakeSocket {
  onSend: (frame: Uint8Array) => void
  onHangUp: () => void
}

/** One connection from dialling to its end. */
class Call {
  readonly #time: VirtualTime
  readonly #latency: () => number
  readonly #socket: CallerSocket
  readonly #onEnd: () => void
  #admission: Admission | null = null
  #isOver = false
  #isDetached = false
  #lastUp = 0
  #lastDown = 0

  constructor(options: {
    readonly time: VirtualTime
    readonly latency: () => number
    readonly socket: CallerSocket
    readonly onEnd: () => void
  }) {
    this.#time = options.time
    this.#latency = options.latency
    this.#socket = options.socket
    this.#onEnd = options.onEnd
    options.socket.onSend = (frame) => this.#up(frame)
    options.socket.onHangUp = () => {
      this.#isOver = true
      this.#onEnd()
      this.#time.after(this.#latency(), () => this.#detach())
    }
  }

  readonly serverSocket = {
    send: (frame: Uint8Array) => {
      // A slice of Node's own kind of bytes would be the same bytes still.
      const bytes = Uint8Array.from(frame)
      this.#down(() => this.#socket.receive(bytes))
    },
    close: (code: number) => this.#down(() => this.dropped(code)),
    terminate: () => this.#down(() => this.dropped(1006)),
    buffered: () => 0,
  }

  accepted(admission: Admission): void {
    this.#admission = admission
    if (this.#isOver) return this.#detach()
    this.#down(() => this.#socket.accept())
    admission.held.room.attach(admission.connection)
  }

  dropped(code: number): void {
    this.#detach()
    this.#tellClient(code)
  }

  cut(): void {
    this.#time.after(NOTICED_AFTER, () => this.#detach())
    this.#tellClient(1006)
  }

  #tellClient(code: number): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#onEnd()
    this.#socket.drop(code)
  }

  #detach(): void {
    if (this.#isDetached || this.#admission === null) return
    this.#isDetached = true
    const { held, connection } = this.#admission
    held.room.detach(connection)
    held.release()
  }

  #up(frame: Uint8Array): void {
    this.#lastUp = Math.max(this.#lastUp, this.#time.now() + this.#latency())
    this.#time.after(this.#lastUp - this.#time.now(), () => {
      const admission = this.#admission
      if (this.#isOver || this.#isDetached || admission === null) return
      admission.held.room.receive(admission.connection, frame)
    })
  }

  #down(arrive: () => void): void {
    this.#lastDown = Math.max(this.#lastDown, this.#time.now() + this.#latency())
    this.#time.after(this.#lastDown - this.#time.now(), () => {
      if (!this.#isOver) arrive()
    })
  }
}
