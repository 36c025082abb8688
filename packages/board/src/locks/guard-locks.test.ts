// @vitest-environment jsdom
import { removeLane, templateJourney, type Journey } from '@amtsweg/journey'
import { PageRecordType, type TLShape, type TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { addToSelection } from '../commands/add-to-selection.ts'
import { changeJourney } from '../commands/change-journey.ts'
import { dropHand } from '../commands/drop-hand.ts'
import { act } from '../keyboard/act.ts'
import { journeyMap } from '../map/journey-map.ts'
import { getNotice, say } from '../notice/notice.ts'
import { isMapShapeOf } from '../schema/index.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'

/** A board with a journey; `lock` locks a shape as another's edit does. */
function setUp(role: 'facilitator' | 'participant') {
  const { editor, store } = headlessEditor(templateJourney('bewohnerparkausweis'))
  editor.updateInstanceState({ meta: { role } })
  editor.user.updateUserPreferences({ name: 'Moderation' })
  const first = (type: 'journey' | 'phase' | 'step' | 'card'): TLShapeId => {
    const found = editor.getCurrentPageShapesSorted().find((shape) => isMapShapeOf(shape, type))
    if (found === undefined) throw new Error(`The sample must have a ${type}`)
    return found.id
  }
  const put = (id: TLShapeId, change: Partial<Pick<TLShape, 'isLocked' | 'opacity'>>) => {
    store.mergeRemoteChanges(() => {
      store.update(id, (shape) => ({ ...shape, ...change }))
    })
  }
  const shown = () => store.allRecords().filter(({ typeName }) => typeName === 'shape')
  const [journey, phase, step, card] = [
    first('journey'),
    first('phase'),
    first('step'),
    first('card'),
  ]
  return { editor, put, shown, journey, phase, step, card }
}

test('[BO60] what is locked, and what hangs on it, stays as it is, and what holds it stays', () => {
  for (const role of ['facilitator', 'participant'] as const) {
    const { editor, put, shown, journey, phase, step, card } = setUp(role)
    put(step, { isLocked: true })
    const before = shown()
    for (const id of [step, card]) editor.store.update(id, (shape) => ({ ...shape, opacity: 0.5 }))
    for (const id of [card, step, phase, journey]) editor.store.remove([id])
    expect(shown()).toEqual(before)
    expect(getNotice(editor)?.text).toContain('gesperrt')
    editor.store.update(phase, (shape) => ({ ...shape, opacity: 0.5 }))
    expect(editor.getShape(phase)?.opacity).toBe(0.5)
  }
})

test('[BO60] what holds something locked is deleted, or moved to another page, whole or not at all', () => {
  const { editor, put, shown, journey, phase, step, card } = setUp('facilitator')
  const page = PageRecordType.createId()
  editor.createPage({ id: page, name: 'Zwei' })
  put(step, { isLocked: true })
  const before = shown()
  for (const id of [card, step, phase, journey]) {
    editor.deleteShapes([id])
    expect(getNotice(editor)?.text).toContain('gesperrt')
    expect(shown()).toEqual(before)
    say(editor, '')
  }
  for (const locked of [step, journey]) {
    put(locked, { isLocked: true })
    const now = shown()
    const open = editor.getCurrentPageId()
    editor.moveShapesToPage([journey], page)
    expect(getNotice(editor)?.text).toContain('gesperrt')
    expect(shown()).toEqual(now)
    expect(editor.getCurrentPageId()).toBe(open)
    put(locked, { isLocked: false })
    say(editor, '')
  }
  editor.moveShapesToPage([journey], page)
  expect(editor.getAncestorPageId(step)).toBe(page)
  editor.deleteShapes([journey])
  expect(shown()).toEqual([])
})

test('[BO60] nothing is added to a step or phase that is locked, and a sentence says so; beside them it is', () => {
  const { editor, put, shown, phase, step } = setUp('participant')
  put(step, { isLocked: true })
  const before = shown()
  editor.select(step)
  expect(addToSelection(editor, 'pain')).toBe(true)
  expect(shown()).toEqual(before)
  expect(getNotice(editor)?.text).toContain('gesperrt')
  put(phase, { isLocked: true })
  const locked = shown()
  expect(addToSelection(editor, 'step')).toBe(true)
  expect(shown()).toEqual(locked)
  expect(addToSelection(editor, 'phase')).toBe(true)
  expect(shown()).toHaveLength(locked.length + 1)
})

test('[BO60] a card is not dropped on, nor a lane taken from, what is locked, and a sentence says so', () => {
  const { editor, put, shown, journey, step } = setUp('participant')
  const cards = shown().filter((shape) => isMapShapeOf(shape, 'card'))
  const loose = cards.find(({ parentId }) => parentId !== step)
  const below = cards.find(({ parentId }) => parentId === step)
  const place = below && editor.getShapePageBounds(below.id)
  if (loose === undefined || below === undefined || place === undefined) throw new Error('?')
  put(step, { isLocked: true })
  const before = shown()
  dropHand(editor, [loose.id], place.center)
  expect(shown()).toEqual(before)
  expect(getNotice(editor)?.text).toContain('gesperrt')
  say(editor, '')
  const change = (whole: Journey) => removeLane(whole, below.props.lane)
  expect(changeJourney(editor, { journeyId: journey, change })).toBe(false)
  expect(shown()).toEqual(before)
  expect(getNotice(editor)?.text).toContain('gesperrt')
  put(step, { isLocked: false })
  dropHand(editor, [loose.id], place.center)
  expect(editor.getShape(loose.id)?.parentId).toBe(step)
})

test('[BO60] no key is told to have done what a lock has kept from being done', () => {
  const { editor, put, shown, journey, step } = setUp('participant')
  const map = journeyMap(editor, journey)
  const stepId = map?.keys.get(step) ?? ''
  const phaseId = map?.journey.phases[0]?.id ?? ''
  const place = { type: 'step', stepId, phaseId, index: 0 } as const
  const at = { journeyId: journey, place }
  const set = () => act(editor, at, { type: 'set emotion', emotion: 1 })
  put(step, { isLocked: true })
  const before = shown()
  expect([set(), act(editor, at, { type: 'delete' })]).toEqual([null, null])
  expect(shown()).toEqual(before)
  expect(getNotice(editor)?.text).toContain('gesperrt')
  put(step, { isLocked: false })
  expect(set()).toContain('Gefühl')
})

test('[BO60] a facilitator locks and unlocks, and who has locked is kept with it', () => {
  const { editor, step } = setUp('facilitator')
  const set = (isLocked: boolean) => editor.store.update(step, (shape) => ({ ...shape, isLocked }))
  set(true)
  expect(editor.getShape(step)).toMatchObject({ isLocked: true, meta: { lockedBy: 'Moderation' } })
  set(false)
  expect(editor.getShape(step)).toMatchObject({ isLocked: false })
  expect(editor.getShape(step)?.meta).toEqual({})
  editor.store.update(step, (shape) => ({ ...shape, opacity: 0.5 }))
  expect(editor.getShape(step)?.opacity).toBe(0.5)
})

test('[BO60] nobody else locks or unlocks, what else they do in the same edit counts, and a sentence says so', () => {
  const { editor, put, phase, step } = setUp('participant')
  editor.store.update(step, (shape) => ({ ...shape, isLocked: true, opacity: 0.5 }))
  expect(editor.getShape(step)).toMatchObject({ isLocked: false, opacity: 0.5 })
  expect(getNotice(editor)?.text).toContain('gesperrt')
  put(phase, { isLocked: true })
  editor.store.update(phase, (shape) => ({ ...shape, isLocked: false, opacity: 0.5 }))
  expect(editor.getShape(phase)).toMatchObject({ isLocked: true, opacity: 1 })
})

test('[BO60] below what is locked not even a facilitator locks or unlocks', () => {
  const { editor, put, phase, step } = setUp('facilitator')
  put(step, { isLocked: true })
  put(phase, { isLocked: true })
  editor.store.update(step, (shape) => ({ ...shape, isLocked: false }))
  expect(editor.getShape(step)?.isLocked).toBe(true)
})

test('[BO60] what comes from others is taken as it is: the server has looked at it', () => {
  const { editor, put, shown, step } = setUp('participant')
  put(step, { isLocked: true })
  put(step, { opacity: 0.5 })
  expect(editor.getShape(step)?.opacity).toBe(0.5)
  editor.store.mergeRemoteChanges(() => {
    editor.store.remove([step])
  })
  expect(shown().some(({ id }) => id === step)).toBe(false)
})
