import { expect, test } from 'vitest'
import { memoryStorage } from './memory-storage.ts'
import { forgetBoard, recentBoards, rememberBoard } from './recent-boards.ts'
import type { RecentBoard } from './recent-boards.ts'

function board(id: string, openedAt = 1): RecentBoard {
  return { id, title: `Board ${id}`, role: 'participant', person: 2, openedAt }
}

test('the board opened last comes first, each once', () => {
  const storage = memoryStorage()
  rememberBoard(storage, board('a'))
  rememberBoard(storage, board('b'))
  rememberBoard(storage, board('a', 2))
  expect(recentBoards(storage)).toEqual([board('a', 2), board('b')])
})

test('a removed board is gone from the list', () => {
  const storage = memoryStorage()
  rememberBoard(storage, board('a'))
  rememberBoard(storage, board('b'))
  forgetBoard(storage, 'b')
  expect(recentBoards(storage)).toEqual([board('a')])
})

test('nothing but id, title, role and time is stored', () => {
  const storage = memoryStorage()
  rememberBoard(storage, { ...board('a'), key: 'secret' } as RecentBoard)
  expect(storage.getItem('amtsweg.boards')).not.toContain('secret')
})

test('entries that cannot be read are left out', () => {
  const stored = JSON.stringify([board('a'), { id: '../x', title: 1 }, null, board('b')])
  expect(recentBoards(memoryStorage({ 'amtsweg.boards': stored }))).toEqual([
    board('a'),
    board('b'),
  ])
  expect(recentBoards(memoryStorage({ 'amtsweg.boards': '{' }))).toEqual([])
})

test('what falls off the list is named, so that its copy can go', () => {
  const storage = memoryStorage()
  for (let n = 0; n < 30; n += 1) expect(rememberBoard(storage, board(`b${n}`, n))).toEqual([])
  expect(rememberBoard(storage, board('new', 30))).toEqual(['b0'])
  expect(rememberBoard(storage, board('new', 31))).toEqual([])
})

test('a board that was not opened for half a year is forgotten', () => {
  const storage = memoryStorage()
  const day = 24 * 60 * 60 * 1000
  rememberBoard(storage, board('old', 0))
  rememberBoard(storage, board('young', day))
  expect(rememberBoard(storage, board('now', 180 * day))).toEqual(['old'])
  expect(recentBoards(storage).map(({ id }) => id)).toEqual(['now', 'young'])
})

test('the list keeps the thirty latest', () => {
  const storage = memoryStorage()
  for (let n = 0; n < 40; n += 1) rememberBoard(storage, board(`b${n}`, n))
  expect(recentBoards(storage)).toHaveLength(30)
  expect(recentBoards(storage)[0]?.id).toBe('b39')
})
