import { expect, test } from 'vitest'
import { saveStatus } from './save-status.ts'
import type { SaveFacts } from './save-status.ts'

const saved: SaveFacts = {
  isOpen: true,
  wasOpen: true,
  isNetworkDown: false,
  isSynced: true,
  isAnswered: true,
  canStore: true,
  isOver: false,
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
  ['when synced but the answer to step 1 is not out yet', { isAnswered: false }, 'saving'],
  [
    'when open for the first time but not synced',
    { isSynced: false, wasOpen: false },
    'connecting',
  ],
  [
    'when the server cannot store and something waits',
    { canStore: false, committed: 2 },
    'unstored',
  ],
  ['when the server cannot store, even if all so far is', { canStore: false }, 'unstored'],
  [
    'when the server could not store and the line is gone',
    { canStore: false, isOpen: false },
    'offline',
  ],
  ['when the machine says that it has no network', { isNetworkDown: true }, 'offline'],
  [
    'when the server has ended it before it began',
    { isOpen: false, wasOpen: false, isOver: true },
    'offline',
  ],
] as const)('[SY10] %s the status is right', (_when, facts, expected) => {
  expect(saveStatus({ ...saved, ...facts })).toBe(expected)
})
