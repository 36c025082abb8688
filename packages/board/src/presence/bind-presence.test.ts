// @vitest-environment jsdom
import { TLPOINTER_ID, createShapeId } from 'tldraw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { bindPresence, type Awareness, type CursorLine } from './bind-presence.ts'

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

type Moves = Parameters<Parameters<CursorLine['onMoves']>[0]>[0]

class FakeCursors implements CursorLine {
  readonly sent: { readonly x: number; readonly y: number }[] = []
  private readonly listeners = new Set<(moves: Moves) => void>()

  send(at: { readonly x: number; readonly y: number }) {
    this.sent.push(at)
  }
  onMoves(listener: (moves: Moves) => void) {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  move(...moves: Moves) {
    for (const listener of this.listeners) listener(moves)
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
  const cursors = new FakeCursors()
  const stop = bindPresence(editor, { awareness, cursors })
  return { editor, awareness, cursors, presence, stop }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

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
})

test('[BO43] a moved cursor goes out by itself, all else as a state with the cursor where it is now', () => {
  const { editor, awareness, cursors, stop } = setUp()
  const pageId = editor.getCurrentPageId()
  const state = { pageId, selectedShapeIds: [], editing: null }
  const point = (x: number) => {
    editor.store.update(TLPOINTER_ID, (pointer) => ({ ...pointer, x, y: 0.4 }))
    vi.advanceTimersByTime(100)
  }
  point(10)
  const first = awareness.own['presence']
  point(20)
  point(20.3)
  point(30)
  expect(cursors.sent.slice(-2)).toEqual([
    { x: 20, y: 0 },
    { x: 30, y: 0 },
  ])
  // The same object: what y-protocols sends again by itself is never where the cursor was.
  expect(awareness.own['presence']).toBe(first)
  expect(awareness.own['presence']).toEqual({ ...state, cursor: { x: 30, y: 0 } })
  const id = createShapeId('a')
  editor.createShapes([{ id, type: 'note' }])
  editor.select(id)
  vi.advanceTimersByTime(100)
  const sent = cursors.sent.length
  expect(awareness.own['presence']).toEqual({
    ...state,
    selectedShapeIds: [id],
    cursor: { x: 30, y: 0 },
  })
  expect(cursors.sent).toHaveLength(sent)
  stop()
})

test('[BO43] moved cursors of others are shown; those of strangers and from nowhere are not', () => {
  const { editor, awareness, cursors, presence, stop } = setUp()
  awareness.set(7, { user: { name: 'Mehmet', color: '#8A3FA0' }, presence })
  cursors.move({ clientId: 7, x: -40, y: 50 }, { clientId: 8, x: 1, y: 1 })
  const seen = () =>
    editor.getCollaborators().map((each) => [each.userName, each.cursor?.x, each.cursor?.y])
  expect(seen()).toEqual([['Mehmet', -40, 50]])
  cursors.move({ clientId: 7, x: 1e9, y: 0 })
  expect(seen()).toEqual([['Mehmet', -40, 50]])
  expect(editor.getCanUndo()).toBe(false)
  stop()
  cursors.move({ clientId: 7, x: 1, y: 1 })
  expect(seen()).toEqual([])
})
