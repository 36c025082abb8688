import type { Editor } from 'tldraw'
import { isMapShape } from '../schema/index.ts'
import { act } from './act.ts'
import { currentPlace } from './current-place.ts'
import { keyboardText } from './describe-place.ts'
import { go, leaveMaps, putKeyboardAway } from './go.ts'
import { openHelp } from './help.ts'
import { keyCommand, mayRepeat, type KeyCommand } from './key-command.ts'
import { stayNear } from './stay-near.ts'
import { tellAfter, tellPlaces } from './tell.ts'

/**
 * Lets maps be used by keyboard alone. The keys are caught before tldraw hears them, and only while the focus is on the
 * canvas and somebody is on a map, or on nothing: everywhere else they stay tldraw's. Returns a function that stops it.
 */
export function keysOnMaps(editor: Editor): () => void {
  const container = editor.getContainer()
  // tldraw acts on the release of some keys; those of which it has not heard the press are none of its business.
  const taken = new Set<string>()

  const onKeyDown = (event: KeyboardEvent) => {
    taken.delete(event.code)
    if (event.isComposing || !isTaken(editor, event)) return
    taken.add(event.code)
    event.preventDefault()
    event.stopPropagation()
  }
  const onKeyUp = (event: KeyboardEvent) => {
    if (taken.delete(event.code)) event.stopPropagation()
  }
  const onPointerDown = () => putKeyboardAway(editor)
  container.addEventListener('keydown', onKeyDown, { capture: true })
  container.addEventListener('keyup', onKeyUp, { capture: true })
  container.addEventListener('pointerdown', onPointerDown, { capture: true })
  const stops = [tellPlaces(editor), stayNear(editor)]
  return () => {
    container.removeEventListener('keydown', onKeyDown, { capture: true })
    container.removeEventListener('keyup', onKeyUp, { capture: true })
    container.removeEventListener('pointerdown', onPointerDown, { capture: true })
    for (const stop of stops) stop()
  }
}

/** Does what the key says; whether the key was used. */
function isTaken(editor: Editor, event: KeyboardEvent): boolean {
  const { target } = event
  if (!(target instanceof Element)) return false
  const command = keyCommand(event)
  if (isText(target)) return isWrittenToEnd(editor, target, command)
  if (command?.type === 'help') {
    openHelp(editor)
    return true
  }
  if (!isOnCanvas(editor, target)) return false
  if (command === null) return false
  // A held key does not delete one card after the other, neither here nor in tldraw.
  if (event.repeat && !mayRepeat(command)) return currentPlace(editor) !== null
  return run(editor, command)
}

function run(editor: Editor, command: Exclude<KeyCommand, { type: 'help' }>): boolean {
  let isUsed = true
  tellAfter(editor, () => {
    if (command.type === 'go') {
      isUsed = go(editor, command.move)
      return null
    }
    const at = currentPlace(editor)
    if (command.type === 'leave') {
      // tldraw and the figures have their own way of leaving, and go it too.
      isUsed = false
      if (at === null) return null
      leaveMaps(editor)
      return keyboardText(editor, 'board.keyboard.left')
    }
    isUsed = at !== null
    return at === null ? null : act(editor, at, command)
  })
  return isUsed
}

/** Tab in the text of a part of a map ends writing and goes on to the next cell. */
function isWrittenToEnd(editor: Editor, target: Element, command: KeyCommand | null): boolean {
  if (command?.type !== 'go' || !target.classList.contains('aw-text-editor')) return false
  const { move } = command
  if ((move !== 'next' && move !== 'previous') || !isMapShape(editor.getEditingShape()))
    return false
  editor.complete()
  tellAfter(editor, () => {
    go(editor, move)
    return null
  })
  return true
}

function isText(target: Element): boolean {
  return (
    target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !==
    null
  )
}

/** Whether a key pressed there is for what is on the canvas, not for a button or an open menu. */
function isOnCanvas(editor: Editor, target: Element): boolean {
  if (!editor.isIn('select.idle') || editor.getEditingShapeId() !== null) return false
  if (editor.menus.hasAnyOpenMenus()) return false
  return target === editor.getContainer() || target.classList.contains('tl-canvas')
}
