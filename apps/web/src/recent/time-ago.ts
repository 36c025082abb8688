const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago something was, in words of the locale; a date once it is a week ago. Times in milliseconds since 1970. */
export function timeAgo(then: number, now: number, locale: string): string {
  const past = Math.max(0, now - then)
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (past < MINUTE) return words.format(0, 'second')
  if (past < HOUR) return words.format(-Math.floor(past / MINUTE), 'minute')
  if (past < DAY) return words.format(-Math.floor(past / HOUR), 'hour')
  if (past < 7 * DAY) return words.format(-Math.floor(past / DAY), 'day')
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(then)
}
