import type { Editor } from 'tldraw'
import { announce } from '../announce/announcement.ts'
import { addPhaseTo, addStepTo } from '../commands/add.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { journeyMap } from '../map/journey-map.ts'
import { fillText } from '../texts/fill-text.ts'
import type { HeadPlace } from './head-place.ts'
import { structureTexts } from './texts.ts'

/** Adds a step or phase right before or after a head of the same kind, and starts naming it. */
export function insertBeside(
  editor: Editor,
  { type, journeyId, key }: HeadPlace,
  side: 'before' | 'after',
): void {
  const journey = journeyMap(editor, journeyId)?.journey
  if (journey === undefined || type === 'journey') return
  const shift = side === 'before' ? 0 : 1
  if (type === 'phase') {
    const at = journey.phases.findIndex((phase) => phase.id === key)
    return addPhaseTo(editor, journeyId, at + shift)
  }
  for (const phase of journey.phases) {
    const at = phase.steps.findIndex((step) => step.id === key)
    if (at !== -1) addStepTo(editor, journeyId, phase.id, at + shift)
  }
}

/** Deletes a head with all that is in it, and says how to bring it back. */
export function deleteHead(editor: Editor, { type, shapeId, journeyId, key }: HeadPlace): void {
  const journey = journeyMap(editor, journeyId)?.journey
  if (journey === undefined) return
  const steps = journey.phases.flatMap((phase) => phase.steps)
  const counts = {
    step: steps.find((step) => step.id === key)?.cards.length ?? 0,
    phase: journey.phases.find((phase) => phase.id === key)?.steps.length ?? 0,
    journey: steps.length,
  }
  editor.markHistoryStoppingPoint('delete from map')
  editor.deleteShapes([shapeId])
  const text = structureTexts[editorLanguage(editor)][`head.deleted.${type}`]
  announce(editor, fillText(text, { count: counts[type] }))
}
