import { FIGURES, type FigureId } from '../figures/figure-parts.ts'
import { betterWhen, figureValue } from '../figures/figure-value.ts'
import { journeyMetrics } from '../figures/journey-metrics.ts'
import type { Journey, Phase, Step } from '../model.ts'
import { stepChanges, type StepChange } from './step-changes.ts'
import { longestRise } from './longest-rise.ts'

/** What became of a step. */
export type StepComparison =
  | { readonly type: 'kept'; readonly before: Step; readonly after: Step }
  | {
      readonly type: 'changed'
      readonly before: Step
      readonly after: Step
      readonly changes: readonly StepChange[]
    }
  | { readonly type: 'added'; readonly after: Step }
  | { readonly type: 'removed'; readonly before: Step }

/** A figure of both journeys. */
export interface FigureComparison {
  readonly figure: FigureId
  /** `null` when nobody said what it is computed from. */
  readonly before: number | null
  readonly after: number | null
  /** `after` less `before`, to two decimals. */
  readonly difference: number | null
  /** For the citizen; `null` when it is the same, or neither by itself. */
  readonly change: 'better' | 'worse' | null
}

/** Two journeys side by side. */
export interface Comparison {
  /** In the order of `after`; a step that is gone comes after the one it came after. */
  readonly steps: readonly StepComparison[]
  readonly figures: readonly FigureComparison[]
}

/** Compares two journeys, such as an as-is and its to-be: what became of each step, and every figure with its difference. */
export function compareJourneys(before: Journey, after: Journey): Comparison {
  return { steps: compareSteps(before, after), figures: compareFigures(before, after) }
}

interface Placed {
  readonly step: Step
  readonly phase: Phase
}

function compareSteps(before: Journey, after: Journey): readonly StepComparison[] {
  const old = placed(before)
  const now = placed(after)
  const origins = originsOf(old, now)
  const ranks = now.flatMap(({ step }) => {
    const origin = origins.get(step)
    return origin === undefined ? [] : [{ step, rank: old.indexOf(origin) }]
  })
  const inOrder = longestRise(ranks.map(({ rank }) => rank))
  const moved = new Set(ranks.flatMap(({ step }, at) => (inOrder.has(at) ? [] : [step])))
  const compared = now.map(({ step, phase }): StepComparison => {
    const origin = origins.get(step)
    if (origin === undefined) return { type: 'added', after: step }
    const changes = stepChanges(origin, { step, phase, isMoved: moved.has(step) })
    const pair = { before: origin.step, after: step }
    return changes.length === 0 ? { type: 'kept', ...pair } : { type: 'changed', ...pair, changes }
  })
  return withRemoved(compared, old)
}

/** What each step of `now` was made from: by its origin, else by its id. No step is the origin of two. */
function originsOf(old: readonly Placed[], now: readonly Placed[]): ReadonlyMap<Step, Placed> {
  const byId = new Map(old.map((each) => [each.step.id, each]))
  const origins = new Map<Step, Placed>()
  const taken = new Set<Placed>()
  for (const idOf of [(step: Step) => step.origin, (step: Step) => step.id]) {
    for (const { step } of now) {
      const id = idOf(step)
      const origin = id === null || origins.has(step) ? undefined : byId.get(id)
      if (origin === undefined || taken.has(origin)) continue
      origins.set(step, origin)
      taken.add(origin)
    }
  }
  return origins
}

function withRemoved(
  compared: readonly StepComparison[],
  old: readonly Placed[],
): readonly StepComparison[] {
  const kept = new Set(compared.flatMap((each) => ('before' in each ? [each.before] : [])))
  const all = [...compared]
  old.forEach(({ step }, at) => {
    if (kept.has(step)) return
    const previous = old[at - 1]?.step
    const place = all.findIndex((each) => 'before' in each && each.before === previous)
    all.splice(place + 1, 0, { type: 'removed', before: step })
  })
  return all
}

function placed(journey: Journey): readonly Placed[] {
  return journey.phases.flatMap((phase) => phase.steps.map((step) => ({ step, phase })))
}

function compareFigures(before: Journey, after: Journey): readonly FigureComparison[] {
  const old = { journey: before, metrics: journeyMetrics(before) }
  const now = { journey: after, metrics: journeyMetrics(after) }
  return FIGURES.map((figure) => {
    const [was, is] = [figureValue(figure, old), figureValue(figure, now)]
    const difference = was === null || is === null ? null : Math.round((is - was) * 100) / 100
    return { figure, before: was, after: is, difference, change: changeOf(figure, difference) }
  })
}

function changeOf(figure: FigureId, difference: number | null): FigureComparison['change'] {
  const better = betterWhen(figure)
  if (difference === null || difference === 0 || better === null) return null
  return difference < 0 === (better === 'lower') ? 'better' : 'worse'
}
