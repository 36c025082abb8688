import { expect, test } from 'vitest'
import { followProgress, type Progress } from './follow-progress.ts'

test('the numbers are told as the server tells them, until the file is there; then nothing is asked any more', async () => {
  const answers: unknown[] = [
    { state: 'none' },
    { state: 'waiting', before: 2 },
    { state: 'making', done: 0, of: 0 },
    { state: 'making', done: 1, of: 1 },
    { state: 'making', done: 3, of: 80 },
    null,
    { nonsense: true },
    { state: 'making', done: 80, of: 80 },
  ]
  const end = new AbortController()
  const heard: (Progress | null)[] = []
  const pauses: number[] = []
  let asked = 0
  await followProgress({
    ask: async () => answers[(asked += 1) - 1],
    hear: (progress) => {
      heard.push(progress)
      if (heard.length === answers.length) end.abort()
    },
    signal: end.signal,
    pause: async (ms) => void pauses.push(ms),
  })
  expect(heard).toEqual([
    null,
    { type: 'waiting', before: 2 },
    null,
    null,
    { type: 'parts', done: 3, of: 80 },
    null,
    null,
    { type: 'parts', done: 80, of: 80 },
  ])
  expect(asked).toBe(answers.length)
  expect(new Set(pauses)).toEqual(new Set([400]))
})

test('what ends while it waits or while the server answers is told nothing more', async () => {
  const heard: (Progress | null)[] = []
  const waiting = new AbortController()
  await followProgress({
    ask: () => Promise.reject(new Error('nobody asks')),
    hear: (progress) => heard.push(progress),
    signal: waiting.signal,
    pause: async () => waiting.abort(),
  })
  const asking = new AbortController()
  await followProgress({
    ask: async () => {
      asking.abort()
      return { state: 'making', done: 1, of: 2 }
    },
    hear: (progress) => heard.push(progress),
    signal: asking.signal,
    pause: async () => {},
  })
  expect(heard).toEqual([])
})
