/** A WebSocket whose other end is the test. */
export class FakeSocket extends EventTarget {
  /** All that were ever opened, oldest first; emptied by the test. */
  static readonly opened: FakeSocket[] = []
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static readonly CLOSED = 3
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSING = 2
  readonly CLOSED = 3
  readonly url: string
  /** Frames that the client has sent. */
  readonly sent: Uint8Array[] = []
  binaryType = 'blob'
  readyState = 0
  onopen: ((event: Event) => void) | null = null
  onmessage: ((event: MessageEvent) => void) | null = null
  onclose: ((event: CloseEvent) => void) | null = null
  onerror: ((event: Event) => void) | null = null

  constructor(url: string | URL) {
    super()
    this.url = String(url)
    FakeSocket.opened.push(this)
  }

  send(data: Uint8Array): void {
    if (this.readyState === this.OPEN) this.sent.push(data.slice())
  }

  /** The client closes; a dead line would tell of it only much later, so nothing is told here. */
  close(): void {
    this.readyState = this.CLOSING
  }

  /** The server accepts. */
  accept(): void {
    this.readyState = this.OPEN
    const event = new Event('open')
    this.dispatchEvent(event)
    this.onopen?.(event)
  }

  /** A frame of the server arrives. */
  receive(frame: Uint8Array): void {
    const event = new MessageEvent('message', { data: Uint8Array.from(frame).buffer })
    this.dispatchEvent(event)
    this.onmessage?.(event)
  }

  /** The server closes, or the line breaks (1006). */
  drop(code: number): void {
    this.readyState = this.CLOSED
    const event = new CloseEvent('close', { code })
    this.dispatchEvent(event)
    this.onclose?.(event)
  }
}
