/** A time of day in the reader's language, with the day when it is not today. */
export function clockTime(at: Date, locale: string, now = new Date()): string {
  const isToday = at.toDateString() === now.toDateString()
  return new Intl.DateTimeFormat(locale, {
    ...(isToday ? {} : { weekday: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
}
