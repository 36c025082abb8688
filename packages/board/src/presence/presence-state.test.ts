import { expect, test } from 'vitest'
import { readPresenceState } from './presence-state.ts'

const presence = {
  pageId: 'page:a',
  cursor: { x: 1, y: 2 },
  selectedShapeIds: ['shape:a'],
  editing: null,
}

test('[BO16] an honest state is read as it is', () => {
  const state = { user: { name: 'Ayşe', color: '#0B5C63' }, presence }
  expect(readPresenceState({ ...state, other: 1 })).toEqual(state)
})

test('[BO16] a name is cut, a colour that is no hex colour replaced', () => {
  const user = { name: ` ${'x'.repeat(1_000_000)}`, color: 'url(https://example.org/a.png)' }
  expect(readPresenceState({ user, presence })?.user).toEqual({
    name: 'x'.repeat(40),
    color: '#5B6470',
  })
})

test('[BO16] coordinates and ids that make no sense are left out', () => {
  const user = { name: 'A', color: '#000000' }
  const odd = {
    ...presence,
    cursor: { x: 1e308, y: Number.NaN },
    selectedShapeIds: ['page:a'],
    editing: 7,
  }
  expect(readPresenceState({ user, presence: odd })?.presence).toEqual({
    pageId: 'page:a',
    cursor: null,
    selectedShapeIds: [],
    editing: null,
  })
})

test('[BO16] what is no state at all gives nothing', () => {
  for (const value of [undefined, null, 7, 'x', {}, { user: {} }, { presence }]) {
    expect(readPresenceState(value)).toBeNull()
  }
})

test('[BO16] only the first hundred selected shapes count', () => {
  const selectedShapeIds = Array.from({ length: 5000 }, (_, i) => `shape:${i}`)
  const state = readPresenceState({
    user: { name: '', color: '' },
    presence: { ...presence, selectedShapeIds },
  })
  expect(state?.presence.selectedShapeIds).toHaveLength(100)
})
