import { journeyFromValue } from '../file/read-journey.ts'
import type { Journey, LocalizedText } from '../model.ts'
import baugenehmigung from './baugenehmigung.json' with { type: 'json' }
import bewohnerparkausweis from './bewohnerparkausweis.json' with { type: 'json' }
import empty from './empty.json' with { type: 'json' }

/** What a board can start from; `canvas` is a free canvas without a journey. */
export const TEMPLATES = ['empty', 'baugenehmigung', 'bewohnerparkausweis', 'canvas'] as const
export type TemplateId = (typeof TEMPLATES)[number]

const FILES: Readonly<Record<TemplateId, unknown>> = {
  empty,
  baugenehmigung,
  bewohnerparkausweis,
  canvas: null,
}

/**
 * The journey of a template, with texts in German and English; `null` for the free canvas.
 *
 * @throws when a template's file is broken, which the tests rule out.
 */
export function templateJourney(id: TemplateId): Journey | null {
  const file = FILES[id]
  if (file === null) return null
  const reading = journeyFromValue(file)
  if (!reading.ok) throw new Error(`template ${id}: ${JSON.stringify(reading.problems)}`)
  return reading.journey
}

/** Name of a template. */
export function templateTitle(id: TemplateId): LocalizedText {
  return templateJourney(id)?.title ?? { de: 'Freie Fläche', en: 'Free canvas' }
}
