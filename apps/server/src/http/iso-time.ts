/** A time as it stands in answers. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
