import { expect, test } from 'vitest'
import { benchSync } from './bench-sync.ts'
import { PEERS } from './peers.ts'
import { SMOKE } from './scale.ts'

/** Some 30 s of work for a machine that does nothing else. */
const FIVE_MINUTES = 300_000

/** Columns that may be 0 or even below it when hardly anything goes on. */
const NOISY = /cores|CPU|kB a/

test(
  'every peer takes part in a fan-out in which all arrives',
  async () => {
    const tables = await benchSync({ peers: PEERS, scale: SMOKE, scenarios: ['fan-out'] })
    const all = PEERS.filter(({ isPresenceOnly }) => isPresenceOnly === undefined)
    expect(tables.map(({ rows }) => rows.map(({ name }) => name))).toEqual([
      all.map(({ name }) => name),
    ])
    for (const { columns, rows } of tables) {
      const arrived = columns.indexOf('arrived %')
      expect(rows.map(({ values }) => values[arrived])).toEqual(all.map(() => 100))
    }
  },
  FIVE_MINUTES,
)

test(
  'every scenario gives a whole table of ours and of the limit',
  async () => {
    const peers = PEERS.filter(({ wire }) => wire === 'amtsweg' || wire === 'relay')
    const scenarios = ['presence', 'join-storm', 'idle', 'growth'] as const
    const tables = await benchSync({ peers, scale: SMOKE, scenarios })
    expect(tables.map(({ title }) => title.split(':')[0])).toEqual([
      'Presence',
      'Join storm',
      'Idle',
      'Growth',
    ])
    for (const { columns, rows } of tables) {
      expect(rows).toHaveLength(2)
      for (const { values } of rows) {
        expect(values).toHaveLength(columns.length)
        for (const [at, value] of values.entries()) {
          expect(Number.isFinite(value)).toBe(true)
          if (!NOISY.test(columns[at] ?? '')) expect(value).toBeGreaterThan(0)
        }
      }
    }
  },
  FIVE_MINUTES,
)
