import { expect, test } from 'vitest'
import type { BoardHistory } from './history-client.ts'
import { amount, daysAgo, timeLine } from './time-line.ts'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute)

const HISTORY: BoardHistory = {
  activities: [
    {
      seq: 40,
      updates: 40,
      from: at(22, 23, 50),
      until: at(22, 23, 59),
      authors: [{ name: 'Ada', updates: 40 }],
    },
    {
      seq: 50,
      updates: 10,
      from: at(23, 0, 0),
      until: at(23, 0, 9),
      authors: [
        { name: 'Ada', updates: 3 },
        { name: 'Ben', updates: 7 },
      ],
    },
  ],
  points: [
    { id: 'seq-40', seq: 40, at: at(22, 23, 59), name: '', author: '' },
    { id: 'p', seq: 45, at: at(23, 0, 5), name: 'Vor der Pause', author: 'Ben' },
  ],
}

test('the time line goes by days, newest first, points among the work', () => {
  const days = timeLine(HISTORY)
  expect(
    days.map(({ entries }) => entries.map(({ kind, seq, first }) => [kind, first, seq])),
  ).toEqual([
    [
      ['work', 41, 50],
      ['named', 45, 45],
    ],
    [
      ['work', 1, 40],
      ['kept', 40, 40],
    ],
  ])
  expect(days[0]?.entries[0]?.authors).toEqual(['Ben', 'Ada'])
})

test('a board without history has no days', () => {
  expect(timeLine({ activities: [], points: [] })).toEqual([])
})

test('days are those of the calendar, whatever the hour', () => {
  expect(daysAgo(at(23, 23, 59), at(24, 0, 1))).toBe(1)
  expect(daysAgo(at(24, 0, 1), at(24, 23, 59))).toBe(0)
  expect(daysAgo(at(1, 12), at(24, 1))).toBe(23)
})

test('more work has a longer bar, however much it is', () => {
  const [one, ten, many] = [0, 9, 1_000_000].map((more) => {
    const [day] = timeLine({ ...HISTORY, points: [] })
    const [entry] = day?.entries ?? []
    if (entry === undefined) throw new Error('expected a line')
    return amount({ ...entry, first: 1, seq: 1 + more })
  })
  expect(one).toBeGreaterThan(0)
  expect(ten).toBeGreaterThan(one ?? 1)
  expect(many).toBe(1)
})
