/** What is typed into the fields of an invitation: `2026-11-30`, `09:15`, `12:00`. */
export interface TypedTimes {
  readonly day: string
  readonly from: string
  readonly until: string
}

/** Begin and end on this machine's clock, `null` while something is missing. One that ends before it begins ends on the next day. */
export function meetingTimes(
  typed: TypedTimes,
): { readonly start: Date; readonly end: Date } | null {
  const start = new Date(`${typed.day}T${typed.from}`)
  const end = new Date(`${typed.day}T${typed.until}`)
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return null
  if (end <= start) end.setDate(end.getDate() + 1)
  return { start, end }
}
