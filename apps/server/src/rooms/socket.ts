/** The way to one client. Frames are whole messages. */
export interface Socket {
  send(frame: Uint8Array): void
  close(code: number, reason: string): void
  /** Cuts the line without a word. */
  terminate(): void
  /** Bytes that were sent and have not left yet. */
  buffered(): number
}
