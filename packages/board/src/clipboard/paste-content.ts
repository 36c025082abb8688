import type { Editor, TLShapeId } from 'tldraw'
import { refuse } from './refuse.ts'
import { isMapShapeOf } from '../schema/index.ts'
import { belowJourneys } from './below-journeys.ts'
import { imagesApart, takeImagesIn } from './copied-images.ts'
import { copiedContent, type CopiedParts } from './copied-parts.ts'
import type { PastedContent } from './external-content.ts'
import { pasteAlone } from './paste-alone.ts'
import { pasteIntoJourney } from './paste-into-journey.ts'
import { pasteTarget, type PasteTarget } from './paste-target.ts'
import { selectsMapShapes } from './selects-map-shapes.ts'

/**
 * Pastes shapes from this board or another. Phases, steps and cards go into a journey; whole journeys
 * and plain shapes are put on the page by `next`. All is one undo step.
 */
export async function pasteContent(
  editor: Editor,
  { content: given, point }: PastedContent['tldraw'],
  next: (content: PastedContent['tldraw']) => Promise<void>,
): Promise<void> {
  const { content, files } = imagesApart(editor, given)
  const copied = copiedContent(editor.store, content)
  if (copied === null) {
    refuse(editor, 'board.clipboard.unreadable')
    return
  }
  const { parts, rest } = copied
  const target = pasteTarget(editor, point)
  if (rest === null) editor.markHistoryStoppingPoint('paste')
  // tldraw hangs what is pasted beside what is selected: plain shapes would hang in a step.
  else if (selectsMapShapes(editor)) editor.selectNone()
  if (rest !== null) {
    await next({ type: 'tldraw', content: rest, ...(point && { point }) })
    if (point === undefined) belowJourneys(editor, pastedJourneys(editor))
  }
  pasteParts(editor, { parts, target, point, hasRest: rest !== null })
  if (rest !== null) await takeImagesIn(editor, files)
}

function pasteParts(
  editor: Editor,
  {
    parts,
    target,
    point,
    hasRest,
  }: {
    readonly parts: CopiedParts
    readonly target: PasteTarget | null
    readonly point: PastedContent['tldraw']['point']
    readonly hasRest: boolean
  },
): void {
  if (!hasParts(parts)) return
  const others = hasRest ? editor.getSelectedShapeIds() : []
  editor.run(() => {
    const pasted =
      target === null ? pasteAlone(editor, parts, point) : pasteIntoJourney(editor, parts, target)
    if (pasted.length > 0) editor.select(...others, ...pasted)
  })
}

function hasParts({ phases, steps, cards }: CopiedParts): boolean {
  return phases.length + steps.length + cards.length > 0
}

function pastedJourneys(editor: Editor): readonly TLShapeId[] {
  const shapes = editor.getSelectedShapes().filter((shape) => isMapShapeOf(shape, 'journey'))
  return shapes.map((shape) => shape.id)
}
