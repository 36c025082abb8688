import type { Journey } from '@amtsweg/journey'
import {
  Editor,
  defaultAddFontsFromNode,
  defaultBindingUtils,
  defaultShapeUtils,
  defaultTools,
  tipTapDefaultExtensions,
  type TLStore,
} from 'tldraw'
import { createBoardStore } from '../create-board-store.ts'
import { CLICK_TIMES } from '../frame/click-times.ts'
import { seedRecords } from '../schema/index.ts'
import { lateWork } from '../late-work.ts'
import { shapeVisibility } from '../map/shape-visibility.ts'
import { boardTools } from '../palette/place-tool.ts'
import { boardShapeUtils } from '../shape-utils.ts'
import { KeepCaret } from '../typing/keep-caret.ts'
import { wireBoard } from '../wire-board.ts'

// What the canvas loads a little later is there from the start, so that no test has to wait for it.
await new Promise<void>((resolve) => {
  lateWork.whenThere(() => resolve())
})

/** An editor without a screen, with a journey on it and all rules of the canvas at work. */
export function headlessEditor(journey: Journey | null): { editor: Editor; store: TLStore } {
  const store = createBoardStore()
  let count = 0
  const createId = () => `test${(count += 1)}`
  const records = seedRecords({ title: 'Test', language: 'de', journey, createId })
  store.mergeRemoteChanges(() => {
    store.put(records)
  })
  return { editor: headlessEditorOf(store), store }
}

/** An editor without a screen on a store that is there already, with all rules of the canvas at work. */
export function headlessEditorOf(store: TLStore): Editor {
  window.matchMedia ??= () => new FakeMediaQuery()
  const container = document.createElement('div')
  document.body.append(container)
  const editor = new Editor({
    store,
    // @ts-expect-error tldraw's own utils do not fit its own type under exactOptionalPropertyTypes.
    shapeUtils: [...defaultShapeUtils.filter((each) => each.type !== 'note'), ...boardShapeUtils],
    bindingUtils: defaultBindingUtils,
    tools: [...defaultTools, ...boardTools],
    getShapeVisibility: shapeVisibility,
    textOptions: {
      addFontsFromNode: defaultAddFontsFromNode,
      tipTapConfig: { extensions: [...tipTapDefaultExtensions, KeepCaret] },
    },
    options: CLICK_TIMES,
    getContainer: () => container,
    initialState: 'select',
  })
  editor.user.updateUserPreferences({ locale: 'de' })
  wireBoard(editor)
  return editor
}

/** jsdom has no media queries; nothing ever matches this one. */
class FakeMediaQuery extends EventTarget implements MediaQueryList {
  readonly matches = false
  readonly media = ''
  readonly onchange = null
  addListener() {}
  removeListener() {}
}
