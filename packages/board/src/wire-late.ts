import type { Editor } from 'tldraw'
import { hearWheel } from './frame/hear-wheel.ts'
import { hoverAtRest } from './frame/hover-at-rest.ts'
import { standStill } from './frame/stand-still.ts'
import { guardLocks } from './locks/guard-locks.ts'
import { emptyDeletedPages } from './map/empty-deleted-pages.ts'
import { guardActs } from './map/guard-acts.ts'
import { markLifted } from './map/mark-lifted.ts'
import { untieSiblings } from './map/untie-siblings.ts'
import { addOnDoubleClick } from './overlay/add-on-double-click.ts'

/** The part of `wireBoard` that the first paint does not need. */
export function wireLate(editor: Editor): () => void {
  const stops = [
    untieSiblings(editor),
    guardActs(editor),
    guardLocks(editor),
    emptyDeletedPages(editor),
    hoverAtRest(editor),
    standStill(editor),
    hearWheel(editor),
    markLifted(editor),
    addOnDoubleClick(editor),
  ]
  return () => {
    // What was put upon another comes off first.
    for (const stop of stops.reverse()) stop()
  }
}
