/** Who is asking, as far as the headers say. */
export interface OriginHeaders {
  readonly origin?: string | undefined
  readonly host?: string | undefined
}

/**
 * Whether a request may come from where it says. Programs send no `Origin`; a browser's must be exactly our own: that
 * of `PUBLIC_URL`, or without one the host that was asked (a proxy may have taken off the https).
 */
export function isOwnOrigin(headers: OriginHeaders, publicUrl: string | undefined): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  if (publicUrl !== undefined) return origin === publicUrl
  if (host === undefined || !/^https?:\/\/[^/?#@\s]+$/.test(origin)) return false
  return origin === `http://${host}` || origin === `https://${host}`
}
