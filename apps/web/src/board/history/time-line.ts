import type { BoardHistory } from './history-client.ts'

/** A line of the time line. */
export interface TimeLineEntry {
  readonly key: string
  /** `work` of ten minutes, a state `kept` by itself, one `named` by somebody. */
  readonly kind: 'work' | 'kept' | 'named'
  /** Number of the state at its end. */
  readonly seq: number
  /** Number of its first state; all up to `seq` can be looked at. */
  readonly first: number
  readonly from: Date
  readonly until: Date
  readonly name: string
  /** Who took part, those who did most first. */
  readonly authors: readonly string[]
}

/** Lines of one day. */
export interface TimeLineDay {
  /** Some moment of that day. */
  readonly day: Date
  readonly entries: readonly TimeLineEntry[]
}

/** The history of a board by day, newest first. */
export function timeLine({ activities, points }: BoardHistory): readonly TimeLineDay[] {
  const work = activities.map(({ seq, updates, from, until, authors }): TimeLineEntry => ({
    key: `work-${seq}`,
    kind: 'work',
    seq,
    first: seq - updates + 1,
    from,
    until,
    name: '',
    authors: authors.toSorted((a, b) => b.updates - a.updates).map(({ name }) => name),
  }))
  const kept = points.map(({ id, seq, at, name, author }): TimeLineEntry => ({
    key: `point-${id}`,
    kind: name === '' ? 'kept' : 'named',
    seq,
    first: seq,
    from: at,
    until: at,
    name,
    authors: [author],
  }))
  const days: { day: Date; entries: TimeLineEntry[] }[] = []
  for (const entry of [...work, ...kept].toSorted(newestFirst)) {
    const last = days.at(-1)
    if (last !== undefined && isSameDay(last.day, entry.until)) last.entries.push(entry)
    else days.push({ day: entry.until, entries: [entry] })
  }
  return days
}

/** Days from `now` back to a moment, by the calendar of the reader. */
export function daysAgo(moment: Date, now: Date): number {
  const [from, to] = [moment, now].map((each) =>
    Date.UTC(each.getFullYear(), each.getMonth(), each.getDate()),
  )
  return ((to ?? 0) - (from ?? 0)) / (24 * 60 * 60 * 1000)
}

/** Bytes do not say how much somebody did, and neither does the number of updates alone: a bar in proportion to its logarithm. */
export function amount(entry: TimeLineEntry): number {
  return Math.min(1, Math.log10(entry.seq - entry.first + 2) / 4)
}

function newestFirst(a: TimeLineEntry, b: TimeLineEntry): number {
  return b.until.getTime() - a.until.getTime() || b.seq - a.seq
}

function isSameDay(a: Date, b: Date): boolean {
  return daysAgo(a, b) === 0
}
