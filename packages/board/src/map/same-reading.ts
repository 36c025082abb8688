import type { Card, Journey, Phase, Step } from '@amtsweg/journey'
import type { JourneyReading } from '../schema/index.ts'

/** Whether two readings say the same and are shown by the same shapes. */
export function sameReading(a: JourneyReading, b: JourneyReading): boolean {
  return (
    sameJourney(a.journey, b.journey) &&
    sameMap(a.phases, b.phases) &&
    sameMap(a.steps, b.steps) &&
    sameMap(a.cards, b.cards)
  )
}

function sameJourney(a: Journey, b: Journey): boolean {
  return sameFields(a, b, 'phases') && sameList(a.phases, b.phases, samePhase)
}

function samePhase(a: Phase, b: Phase): boolean {
  return sameFields(a, b, 'steps') && sameList(a.steps, b.steps, sameStep)
}

function sameStep(a: Step, b: Step): boolean {
  return sameFields(a, b, 'cards') && sameList(a.cards, b.cards, sameCard)
}

function sameCard(a: Card, b: Card): boolean {
  return sameFields(a, b, null)
}

/** By identity: records hand on the objects that a change does not touch. */
function sameFields<T extends object>(a: T, b: T, except: keyof T | null): boolean {
  for (const key in a) if (key !== except && a[key] !== b[key]) return false
  return true
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((item, at) => {
      const other = b[at]
      return other !== undefined && same(item, other)
    })
  )
}

function sameMap<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (b.get(key) !== value) return false
  return true
}
