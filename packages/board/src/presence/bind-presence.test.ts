// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { bindPresence, type Awareness } from './bind-presence.ts'

type Listener = Parameters<Awareness['on']>[1]

class FakeAwareness implements Awareness {
  readonly clientID = 1
  readonly states = new Map<number, unknown>()
  readonly own: Record<string, unknown> = {}
  private readonly listeners = new Set<Listener>()

  getStates() {
    return this.states
  }
  setLocalStateField(field: string, value: unknown) {
    this.own[field] = value
  }
  on(_event: 'change', listener: Listener) {
    this.listeners.add(listener)
  }
  off(_event: 'change', listener: Listener) {
    this.listeners.delete(listener)
  }
  set(clientId: number, state: unknown) {
    if (state === null) this.states.delete(clientId)
    else this.states.set(clientId, state)
    for (const listener of this.listeners) listener({ added: [], updated: [clientId], removed: [] })
  }
}

function setUp() {
  const { editor } = headlessEditor(null)
  const awareness = new FakeAwareness()
  const presence = {
    pageId: editor.getCurrentPageId(),
    cursor: { x: 1, y: 2 },
    selectedShapeIds: [],
    editing: null,
  }
  const stop = bindPresence(editor, awareness, { name: 'Ayşe', color: '#0b5c63' })
  return { editor, awareness, presence, stop }
}

test('[BO16] others come, move and go; nonsense takes its sender off the canvas', () => {
  const { editor, awareness, presence, stop } = setUp()
  awareness.set(7, { user: { name: 'Mehmet', color: '#8A3FA0' }, presence })
  expect(
    editor.getCollaborators().map((each) => [each.userName, each.color, each.cursor?.x]),
  ).toEqual([['Mehmet', '#8A3FA0', 1]])
  awareness.set(7, 'nonsense')
  expect(editor.getCollaborators()).toEqual([])
  awareness.set(8, { user: { name: 'Jana', color: '#000000' }, presence })
  awareness.set(8, null)
  expect(editor.getCollaborators()).toEqual([])
  awareness.set(9, { user: { name: 'Ali', color: '#000000' }, presence })
  stop()
  expect(editor.getCollaborators()).toEqual([])
})

test('[BO15] presence makes no history and is not part of the document', () => {
  const { editor, awareness, presence } = setUp()
  const before = editor.store.serialize('document')
  awareness.set(7, { user: { name: 'Mehmet', color: '#8A3FA0' }, presence })
  expect(editor.getCanUndo()).toBe(false)
  expect(editor.store.serialize('document')).toEqual(before)
  expect(awareness.own['user']).toEqual({ name: 'Ayşe', color: '#0b5c63' })
})
