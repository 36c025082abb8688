/** How a record names an image that is stored beside the board: by its content, not by a server's address. */
const SOURCE = /^asset:([\da-f]{32})$/

/** The source of an image with this hash (32 hex digits). */
export function imageSource(hash: string): string {
  return `asset:${hash}`
}

/** The hash of an image that is stored beside the board; `null` for any other source. */
export function hashOfSource(source: unknown): string | null {
  return typeof source === 'string' ? (SOURCE.exec(source)?.[1] ?? null) : null
}

/** An image within its own record, as boards had them before images were stored. */
const INLINE = /^data:image\/(?:png|jpeg|webp|gif|avif|svg\+xml)[;,]/

/** Whether an image may be shown: it is on its way (''), within its record, or beside the board. No other host is ever asked. */
export function isOwnSource(source: string): boolean {
  return source === '' || INLINE.test(source) || hashOfSource(source) !== null
}
