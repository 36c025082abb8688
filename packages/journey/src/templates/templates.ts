import type { Journey } from '../model.ts'
import barcampGrid from './barcamp-grid.json' with { type: 'json' }
import baugenehmigung from './baugenehmigung.json' with { type: 'json' }
import bewohnerparkausweis from './bewohnerparkausweis.json' with { type: 'json' }
import canvas from './canvas.json' with { type: 'json' }
import empathyMap from './empathy-map.json' with { type: 'json' }
import empty from './empty.json' with { type: 'json' }
import istSoll from './ist-soll.json' with { type: 'json' }
import lernexpedition from './lernexpedition.json' with { type: 'json' }
import persona from './persona.json' with { type: 'json' }
import serviceBlueprint from './service-blueprint.json' with { type: 'json' }
import workshopFeedback from './workshop-feedback.json' with { type: 'json' }
import { templateFromValue } from './read-template.ts'
import type { TemplateId } from './template-ids.ts'
import type { Template } from './template.ts'

const FILES: Readonly<Record<TemplateId, unknown>> = {
  empty,
  baugenehmigung,
  bewohnerparkausweis,
  canvas,
  'service-blueprint': serviceBlueprint,
  'ist-soll': istSoll,
  persona,
  'empathy-map': empathyMap,
  'barcamp-grid': barcampGrid,
  lernexpedition,
  'workshop-feedback': workshopFeedback,
}

/**
 * A template that comes with the house, with texts in German and English.
 *
 * @throws when its file is broken, which the tests rule out.
 */
export function builtInTemplate(id: TemplateId): Template {
  const reading = templateFromValue(FILES[id])
  if (!reading.ok) throw new Error(`template ${id}: ${JSON.stringify(reading.problems)}`)
  return reading.template
}

/** The first journey of a template; `null` for one without. */
export function templateJourney(id: TemplateId): Journey | null {
  return builtInTemplate(id).journeys[0]?.journey ?? null
}
