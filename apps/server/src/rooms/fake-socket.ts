import type { Socket } from './socket.ts'

/** A socket that remembers. */
export interface FakeSocket extends Socket {
  readonly frames: readonly Uint8Array[]
  /** Code of the close, `null` while it is open. */
  closed(): number | null
  /** Pretends that so many bytes wait. */
  clog(bytes: number): void
}

/** The fake of `Socket`. */
export function fakeSocket(): FakeSocket {
  const frames: Uint8Array[] = []
  let code: number | null = null
  let waiting = 0
  return {
    frames,
    closed: () => code,
    clog: (bytes) => void (waiting = bytes),
    send(frame) {
      if (code === null) frames.push(frame)
    },
    close(given) {
      code ??= given
    },
    terminate() {
      code ??= 1006
    },
    buffered: () => waiting,
  }
}
