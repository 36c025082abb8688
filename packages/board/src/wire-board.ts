import type { Editor } from 'tldraw'
import { limitShapes } from './capacity/board-capacity.ts'
import { clearParent } from './clipboard/clear-parent.ts'
import { clipboardOnMaps } from './clipboard/clipboard-on-maps.ts'
import { lateWork } from './late-work.ts'
import { guardTree } from './map/guard-tree.ts'
import { keepLaidOut } from './map/keep-laid-out.ts'
import { othersMakeNoHistory } from './others-make-no-history.ts'
import { privateUndo } from './private-undo.ts'
import { seenUndo } from './seen-undo.ts'
import { soundSelection } from './sound-selection.ts'
import { followOthers } from './typing/follow-others.ts'
import { followZoom } from './zoom/follow-zoom.ts'

/**
 * Makes a tldraw editor one of a board: everything that the canvas does to it and that needs no React, so that tests work
 * with the very editor that people have. Returns a function that stops it.
 */
export function wireBoard(editor: Editor): () => void {
  limitShapes(editor)
  const disposers = [
    privateUndo(editor.store),
    seenUndo(editor),
    othersMakeNoHistory(editor),
    guardTree(editor),
    soundSelection(editor),
    keepLaidOut(editor),
    clipboardOnMaps(editor),
    clearParent(editor),
    followZoom(editor),
    followOthers(editor),
  ]
  let isOver = false
  lateWork.whenThere(({ wireLate }) => {
    if (!isOver) disposers.push(wireLate(editor))
  })
  return () => {
    isOver = true
    for (const dispose of disposers) dispose()
  }
}
