import { copyPhase, copyStep, placePhases, resolveText } from '@amtsweg/journey'
import {
  createShapeId,
  toRichText,
  uniqueId,
  type Editor,
  type TLNoteShape,
  type TLShapeId,
  type VecLike,
} from 'tldraw'
import { putJourney } from '../commands/add-journey.ts'
import { newJourney } from '../commands/new-journey.ts'
import { NOTE_COLORS } from '../commands/note-colors.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { boardText } from '../texts/messages.ts'
import { belowJourneys } from './below-journeys.ts'
import type { CopiedCard, CopiedParts } from './copied-parts.ts'

/** Pastes parts where no journey is: steps and phases get a new one around them, cards become notes. */
export function pasteAlone(
  editor: Editor,
  parts: CopiedParts,
  point: VecLike | undefined,
): readonly TLShapeId[] {
  const at = point ?? editor.getViewportPageBounds().center
  return [...around(editor, parts, { point, at }), ...notes(editor, parts.cards, at)]
}

function around(
  editor: Editor,
  parts: CopiedParts,
  { point, at }: { readonly point: VecLike | undefined; readonly at: VecLike },
): readonly TLShapeId[] {
  const fresh = { createId: () => uniqueId(), keepsOrigin: parts.wasCut }
  const title = boardText(editorLanguage(editor), 'board.new.phase')
  const steps = parts.steps.map((step) => copyStep(step, fresh))
  const phases = parts.phases.map((phase) => copyPhase(phase, fresh))
  const all = [...phases, ...(steps.length === 0 ? [] : [{ id: uniqueId(), title, steps }])]
  if (all.length === 0) return []
  const id = putJourney(editor, at, placePhases(newJourney(editor, []), { phases: all, index: 0 }))
  if (id === null) return []
  if (point === undefined) belowJourneys(editor, [id])
  return [id]
}

function notes(editor: Editor, cards: readonly CopiedCard[], at: VecLike): readonly TLShapeId[] {
  const left = Math.min(...cards.map(({ x }) => x))
  const top = Math.min(...cards.map(({ y }) => y))
  const language = editorLanguage(editor)
  const made = cards.map(({ card, x, y }) => {
    const richText = toRichText(resolveText(card.text, language).text)
    const props = { color: NOTE_COLORS[card.kind], richText }
    const place = { x: at.x + x - left, y: at.y + y - top }
    return { id: createShapeId(), type: 'note' as const, ...place, props }
  })
  editor.createShapes<TLNoteShape>(made)
  // The board may have been too full for them.
  return made.flatMap(({ id }) => editor.getShape(id)?.id ?? [])
}
