// @vitest-environment jsdom
import { JOURNEY_LIMITS, templateJourney, type Step } from '@amtsweg/journey'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { EditorProvider, useEditor, useValue, type Editor, type TLShapeId } from 'tldraw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { journeyMap } from '../map/journey-map.ts'
import { isMapShapeOf, readJourneys, type StepShape } from '../schema/index.ts'
import { headlessEditor } from '../test-support/headless-editor.ts'
import { InspectorPanel } from './InspectorPanel.tsx'
import { inspected } from './inspected.ts'
import { enterPanel } from './panel-focus.ts'

const unmounts: (() => void)[] = []
beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => {
  for (const unmount of unmounts.splice(0)) unmount()
})

function Shown() {
  const editor = useEditor()
  const subject = useValue('inspected', () => inspected(editor), [editor])
  return subject === null ? null : <InspectorPanel subject={subject} isOpen />
}

/** The sample with its first step selected, and the inspector beside it. */
function setUp({
  role = 'participant',
  props,
  before,
}: {
  role?: 'facilitator' | 'participant' | 'viewer'
  props?: Partial<StepShape['props']>
  /** What happens before the panel is there. */
  before?: (editor: Editor) => void
} = {}) {
  const { editor, store } = headlessEditor(templateJourney('bewohnerparkausweis'))
  const journeyId = readJourneys(store.allRecords())[0]?.shapeId
  const stepId = journeyMap(editor, journeyId)?.steps.get('k01')
  if (stepId === undefined) throw new Error('The sample must have a first step')
  if (props !== undefined) editor.updateShape<StepShape>({ id: stepId, type: 'step', props })
  editor.clearHistory()
  editor.updateInstanceState({ isReadonly: role === 'viewer', meta: { role } })
  editor.select(stepId)
  editor.getContainer().tabIndex = 0
  before?.(editor)
  const host = document.createElement('div')
  editor.getContainer().append(host)
  const root = createRoot(host)
  act(() => {
    root.render(
      <EditorProvider editor={editor}>
        <Shown />
      </EditorProvider>,
    )
  })
  unmounts.push(() => act(() => root.unmount()))
  const panel = host.querySelector('aside')
  if (panel === null) throw new Error('The panel must be there')
  return { editor, store, journeyId, stepId, panel }
}

function stepOf(editor: Editor, journeyId: TLShapeId | undefined): Step | undefined {
  return journeyMap(editor, journeyId)?.journey.phases[0]?.steps[0]
}

/** The field of a label, as a screen reader finds it. */
function field(panel: HTMLElement, label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...panel.querySelectorAll('label')].find((each) => each.textContent === label)
  const control = found?.control
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control
  throw new Error(`There must be a field "${label}"`)
}

/** Puts a text into a field as a keyboard does: React watches the setter of the element. */
function type(into: HTMLInputElement | HTMLTextAreaElement, text: string) {
  const proto =
    into instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  act(() => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(into, text)
    into.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

function remotely(
  { editor, store, stepId }: ReturnType<typeof setUp>,
  props: Partial<StepShape['props']>,
) {
  act(() => {
    store.mergeRemoteChanges(() => {
      const shape = editor.getShape(stepId)
      if (!isMapShapeOf(shape, 'step')) throw new Error('The step must be there')
      store.put([{ ...shape, props: { ...shape.props, ...props } }])
    })
  })
}

test('[BO21] what is typed into a field is saved with every letter and is one undo step', () => {
  const given = setUp()
  const { editor, journeyId, panel } = given
  const before = stepOf(editor, journeyId)
  const office = field(panel, 'Zuständige Stelle')
  act(() => office.focus())
  for (const text of ['A', 'Am', 'Amt']) {
    type(office, text)
    expect(stepOf(editor, journeyId)?.office).toBe(text)
  }
  act(() => office.blur())
  const legal = field(panel, 'Rechtsgrundlage')
  act(() => legal.focus())
  type(legal, '§ 1')
  remotely(given, { costEur: 5 })
  act(() => {
    editor.undo()
  })
  expect(stepOf(editor, journeyId)).toEqual({ ...before, office: 'Amt', costEur: 5 })
  act(() => {
    editor.undo()
  })
  expect(stepOf(editor, journeyId)).toEqual({ ...before, costEur: 5 })
  expect(office.value).toBe('')
  expect(editor.getOnlySelectedShapeId()).toBe(given.stepId)
})

test('[BO25] the focus follows into a panel that was asked for before it was there, if it is still the same', () => {
  expect(setUp({ before: enterPanel }).panel.contains(document.activeElement)).toBe(true)
  const other = setUp({
    before: (editor) => {
      const step = editor.getSelectedShapeIds()
      editor.select(...editor.getCurrentPageShapes().filter(({ type }) => type === 'journey'))
      enterPanel(editor)
      editor.setSelectedShapes(step)
    },
  })
  expect(other.panel.contains(document.activeElement)).toBe(false)
})

test('[BO24] a change by another is seen at once, and leaves the caret of the field being edited', () => {
  const given = setUp({ props: { office: 'Bürgeramt Mitte', waitDays: 2 } })
  const { panel } = given
  const office = field(panel, 'Zuständige Stelle')
  act(() => office.focus())
  office.setSelectionRange(9, 9)
  remotely(given, { waitDays: 14, office: 'Das Bürgeramt Mitte' })
  expect(field(panel, 'Wartezeit in Tagen').value).toBe('14')
  expect([office.value, office.selectionStart]).toEqual(['Das Bürgeramt Mitte', 13])
  expect(document.activeElement).toBe(office)
})

test('[BO24] a number that is being typed is not overwritten by another’s', () => {
  const given = setUp()
  const cost = field(given.panel, 'Kosten in Euro')
  act(() => cost.focus())
  type(cost, '12,')
  remotely(given, { costEur: 99 })
  expect(cost.value).toBe('12,')
  type(cost, '12,5')
  act(() => cost.blur())
  expect(cost.value).toBe('12,50')
  expect(stepOf(given.editor, given.journeyId)?.costEur).toBe(12.5)
})

test('[BO20] nonsense stays in its field with a sentence, and changes nothing', () => {
  const { editor, journeyId, panel } = setUp({ props: { costEur: 30.7 } })
  const before = stepOf(editor, journeyId)
  const cost = field(panel, 'Kosten in Euro')
  act(() => cost.focus())
  for (const [text, sentence] of [
    [
      'dreißig',
      '„dreißig“ ist hier keine Zahl. Erwartet wird zum Beispiel 30,70. Es bleibt bei 30,70.',
    ],
    ['-3', 'Erwartet wird eine Zahl ab 0. Es bleibt bei 30,70.'],
    [
      '1,234',
      'Erwartet werden höchstens 2 Stellen nach dem Komma, zum Beispiel 30,70. Es bleibt bei 30,70.',
    ],
    ['1.000.001', 'Erwartet werden höchstens 1.000.000. Es bleibt bei 30,70.'],
  ] as const) {
    act(() => cost.focus())
    type(cost, text)
    act(() => cost.blur())
    const described = cost.getAttribute('aria-describedby') ?? ''
    expect(document.querySelector(`[id="${described}"]`)?.textContent).toBe(sentence)
    expect([cost.value, cost.getAttribute('aria-invalid')]).toEqual([text, 'true'])
    expect(stepOf(editor, journeyId)).toEqual(before)
  }
  type(cost, '')
  expect(stepOf(editor, journeyId)?.costEur).toBe(0)
})

test('[BO21] effort is one number in minutes or hours, kept in minutes', () => {
  const { editor, journeyId, panel } = setUp({ props: { effortMinutes: 90 } })
  expect(field(panel, 'Aufwand in Minuten').value).toBe('90')
  act(() => field(panel, 'Std.').click())
  const hours = field(panel, 'Aufwand in Stunden')
  expect(hours.value).toBe('1,5')
  type(hours, '0,25')
  expect(stepOf(editor, journeyId)?.effortMinutes).toBe(15)
  act(() => field(panel, 'Min.').click())
})

test('[BO21] a value that no vocabulary has is shown as it is and kept', () => {
  const { editor, journeyId, panel } = setUp({ props: { channel: 'Brieftaube', emotion: 2.5 } })
  expect(panel.textContent).toContain('Brieftaube')
  expect(field(panel, '2,5')).toMatchObject({ checked: true })
  act(() => field(panel, 'Kontakt mit der Verwaltung').click())
  expect(stepOf(editor, journeyId)).toMatchObject({
    channel: 'Brieftaube',
    emotion: 2.5,
    contact: true,
  })
})

test('[BO21] no field takes more than a file may hold', () => {
  const { editor, journeyId, panel } = setUp()
  expect(field(panel, 'Titel').maxLength).toBe(JOURNEY_LIMITS.title)
  expect(field(panel, 'Zuständige Stelle').maxLength).toBe(JOURNEY_LIMITS.title)
  expect(field(panel, 'Rechtsgrundlage').maxLength).toBe(JOURNEY_LIMITS.title)
  const before = stepOf(editor, journeyId)
  // A text that comes in another way than by keyboard.
  type(field(panel, 'Rechtsgrundlage'), 'x'.repeat(JOURNEY_LIMITS.title + 1))
  expect(stepOf(editor, journeyId)).toEqual(before)
})

test('[BO25] when another deletes what one is working on, the canvas has the keys again', () => {
  const { editor, store, stepId, panel } = setUp()
  act(() => field(panel, 'Titel').focus())
  act(() => {
    store.mergeRemoteChanges(() => {
      store.remove([stepId])
    })
  })
  expect(panel.isConnected).toBe(false)
  expect(document.activeElement).toBe(editor.getContainer())
})

test('[BO21] who may only look reads the same panel, without a field', () => {
  const { panel } = setUp({ role: 'viewer', props: { office: 'Bürgeramt', costEur: 30.7 } })
  expect(panel.querySelectorAll('input, textarea, select, [role="menuitemradio"]')).toHaveLength(0)
  const values = [...panel.querySelectorAll('dt')].map((term) => [
    term.textContent,
    term.nextElementSibling?.textContent,
  ])
  expect(values).toContainEqual(['Zuständige Stelle', 'Bürgeramt'])
  expect(values).toContainEqual(['Kosten in Euro', '30,70'])
  expect(values).toContainEqual(['Wartezeit in Tagen', 'keine Angabe'])
})

test('[BO25] keys in the panel stay there; Escape goes back to the canvas with the step selected', () => {
  const { editor, stepId, panel } = setUp()
  const heard: string[] = []
  editor.getContainer().addEventListener('keydown', (event) => heard.push(event.key))
  const office = field(panel, 'Zuständige Stelle')
  act(() => office.focus())
  const press = (key: string) =>
    act(() => {
      office.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    })
  press('Delete')
  press('Escape')
  expect(heard).toEqual([])
  expect(panel.contains(document.activeElement)).toBe(false)
  expect(editor.getSelectedShapeIds()).toEqual([stepId])
})

test('[BO61] a facilitator locks and unlocks what is selected in its panel, by keyboard too; others find no such button', () => {
  for (const role of ['participant', 'viewer'] as const) {
    expect(setUp({ role }).panel.querySelector('[aria-label="Sperren"]')).toBeNull()
  }
  const { editor, stepId, panel } = setUp({ role: 'facilitator' })
  const press = (words: string) => {
    const button = panel.querySelector<HTMLButtonElement>(`[aria-label="${words}"]`)
    act(() => {
      button?.focus()
      button?.click()
    })
  }
  press('Sperren')
  expect(editor.getShape(stepId)?.isLocked).toBe(true)
  expect(panel.querySelectorAll('input, textarea')).toHaveLength(0)
  // The same button, so that the keys stay where they are.
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Freigeben')
  press('Freigeben')
  expect(editor.getShape(stepId)?.isLocked).toBe(false)
  act(() => {
    editor.undo()
  })
  expect(editor.getShape(stepId)?.isLocked).toBe(true)
})
