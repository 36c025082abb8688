import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BoardStatus } from './status/save-state.ts'
import { waitForSaved } from './wait-for-saved.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function board(start: BoardStatus) {
  let status = start
  const listeners = new Set<() => void>()
  const log: string[] = []
  return {
    log,
    listeners,
    become: (next: BoardStatus) => {
      status = next
      for (const listener of listeners) listener()
    },
    flush: () => void log.push('flush'),
    view: () => ({ status }),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

test('what is held back is written first; all saved means no waiting', async () => {
  const fake = board('saved')
  await waitForSaved(fake)
  expect(fake.log).toEqual(['flush'])
})

test('the export waits for the last edit', async () => {
  const fake = board('saving')
  const waiting = waitForSaved(fake)
  fake.become('connecting')
  expect(fake.listeners.size).toBe(1)
  fake.become('saved')
  await waiting
  expect(fake.listeners.size).toBe(0)
})

test('whoever is offline is not kept waiting for ever', async () => {
  const fake = board('offline')
  const waiting = waitForSaved(fake)
  await vi.advanceTimersByTimeAsync(3000)
  await waiting
  expect(fake.listeners.size).toBe(0)
})
