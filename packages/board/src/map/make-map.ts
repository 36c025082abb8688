import { layoutJourney, type Journey, type JourneyLayout, type Language } from '@amtsweg/journey'
import type { TLShapeId } from '@tldraw/tlschema'
import type { JourneyReading } from '../schema/index.ts'

/** A journey with a place for everything: what it says, which shape shows what, and where all lies. */
export interface JourneyMap extends JourneyReading {
  readonly layout: JourneyLayout
  /** Id within the journey of each phase, step and card shape. */
  readonly keys: ReadonlyMap<TLShapeId, string>
}

/** Lays a journey out for a reader of `language`. */
export function makeMap(reading: JourneyReading, language: Language): JourneyMap {
  const keys = new Map<TLShapeId, string>()
  for (const ids of [reading.phases, reading.steps, reading.cards]) {
    for (const [key, id] of ids) keys.set(id, key)
  }
  return { ...reading, layout: layoutOf(reading.journey, language), keys }
}

const layouts = new WeakMap<Journey, Map<string, JourneyLayout>>()

/** The layout of a journey object, computed once per language; going back and forth costs nothing. */
function layoutOf(journey: Journey, language: Language): JourneyLayout {
  const known = layouts.get(journey) ?? new Map<string, JourneyLayout>()
  layouts.set(journey, known)
  const layout = known.get(language) ?? layoutJourney(journey, language)
  known.set(language, layout)
  return layout
}
