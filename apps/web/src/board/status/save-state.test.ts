import { expect, test } from 'vitest'
import { announcement, spokenText, statusText } from './save-state.ts'
import type { BoardStatus } from './save-state.ts'

const STATUSES: readonly BoardStatus[] = [
  'connecting',
  'saved',
  'saving',
  'unstored',
  'offline',
  'unkept',
  'closed',
]

test('who edits is told about saving', () => {
  expect(STATUSES.map((status) => statusText(status, 'participant'))).toEqual([
    'web.status.connecting',
    'web.status.saved',
    'web.status.saving',
    'web.status.unstored',
    'web.status.offline',
    'web.status.unkept',
    'web.status.closed',
  ])
})

test('who watches is told about the connection only', () => {
  expect(STATUSES.map((status) => statusText(status, 'viewer'))).toEqual([
    'web.status.connecting',
    'web.status.connected',
    'web.status.connected',
    'web.status.unstored.viewer',
    'web.status.offline.viewer',
    'web.status.offline.viewer',
    'web.status.closed',
  ])
})

test('saving again and again is not spoken', () => {
  expect(announcement('saved', 'saving')).toBeNull()
  expect(announcement('saved', 'saved')).toBeNull()
  expect(announcement('connecting', 'saved')).toBeNull()
})

test('losing the connection and having it back is spoken', () => {
  expect(announcement('saved', 'offline')).toBe('offline')
  expect(announcement('offline', 'saving')).toBeNull()
  expect(announcement('offline', 'saved')).toBe('saved')
  expect(announcement('saved', 'unkept')).toBe('unkept')
  expect(announcement('unkept', 'saved')).toBe('saved')
  expect(announcement('offline', 'closed')).toBe('closed')
})

test('that nothing can be stored is spoken as a whole sentence, and when it can again', () => {
  expect(announcement('saved', 'unstored')).toBe('unstored')
  expect(announcement('unstored', 'saving')).toBeNull()
  expect(announcement('unstored', 'saved')).toBe('saved')
  expect(announcement('unstored', 'offline')).toBe('offline')
  expect(spokenText('unstored', 'participant')).toBe('web.status.unstored.text')
  expect(spokenText('unstored', 'viewer')).toBe('web.status.unstored.text.viewer')
  expect(spokenText('offline', 'participant')).toBe('web.status.offline')
})
