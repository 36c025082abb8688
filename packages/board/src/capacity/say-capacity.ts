import { computed, react, unsafe__withoutCapture, type Editor } from 'tldraw'
import { say } from '../notice/notice.ts'
import { BOARD_SHAPES } from '../schema/index.ts'
import { countShapes } from './board-capacity.ts'

/** Share of the shapes from which on people are told that the board nears its end. */
const NEAR = 0.8

/** What is said; `count` and `max` are shapes. */
export interface CapacityTexts {
  readonly full: (max: number) => string
  readonly near: (count: number, max: number) => string
}

/**
 * Says when the board nears what it can carry, once each time it comes there, and when something was not added because it
 * is full: instead of tldraw's notice, which is in English only. Returns a function that stops it.
 */
export function sayCapacity(editor: Editor, texts: CapacityTexts): () => void {
  const isNear = computed('is board nearly full', () => countShapes(editor) >= BOARD_SHAPES * NEAR)
  const stop = react('say that the board is nearly full', () => {
    const count = unsafe__withoutCapture(() => countShapes(editor))
    if (isNear.get()) say(editor, texts.near(count, BOARD_SHAPES))
  })
  const emit: Editor['emit'] = editor.emit.bind(editor)
  editor.emit = (event, ...args) => {
    if (event !== 'max-shapes') return emit(event, ...args)
    say(editor, texts.full(BOARD_SHAPES))
    return true
  }
  return () => {
    stop()
    editor.emit = emit
  }
}
