import { expect, test } from 'vitest'
import { saveStatus } from './save-status.ts'
import type { SaveFacts } from './save-status.ts'

const saved: SaveFacts = {
  isOpen: true,
  wasOpen: true,
  isNetworkDown: false,
  isSynced: true,
  sent: 3,
  committed: 3,
  hasPending: false,
}

test.each([
  ['before the first connection', { isOpen: false, wasOpen: false }, 'connecting'],
  [
    'without network at the start',
    { isOpen: false, wasOpen: false, isNetworkDown: true },
    'offline',
  ],
  ['when all is committed', {}, 'saved'],
  ['while a change waits in the store', { hasPending: true }, 'saving'],
  ['while a sent frame is not committed', { committed: 2 }, 'saving'],
  ['after a loss of the connection', { isOpen: false, isSynced: false }, 'offline'],
  ['when open again but not synced', { isSynced: false, sent: 0, committed: 0 }, 'saving'],
  ['when synced but the answer to step 1 is not out yet', { sent: 0, committed: 0 }, 'saving'],
] as const)('[SY10] %s the status is right', (_when, facts, expected) => {
  expect(saveStatus({ ...saved, ...facts })).toBe(expected)
})
