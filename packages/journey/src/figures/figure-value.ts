import { stepsOf } from '../journey-parts.ts'
import type { Journey } from '../model.ts'
import type { FigureId } from './figure-parts.ts'
import type { JourneyMetrics } from './journey-metrics.ts'

/** What a figure is measured in; `rating` goes from 1 to 5. */
export type FigureUnit = 'count' | 'days' | 'minutes' | 'euro' | 'rating'

const UNITS: Readonly<Record<FigureId, FigureUnit>> = {
  steps: 'count',
  waitDays: 'days',
  waitDaysAuthority: 'days',
  longestWait: 'days',
  effortMinutes: 'minutes',
  costEur: 'euro',
  contacts: 'count',
  offices: 'count',
  documentsDistinct: 'count',
  documentRequests: 'count',
  documentsAskedTwice: 'count',
  mediaBreaks: 'count',
  emotionMean: 'rating',
  emotionMin: 'rating',
  painPoints: 'count',
  ideas: 'count',
  momentsOfTruth: 'count',
}

/** What a figure is measured in. */
export function figureUnit(figure: FigureId): FigureUnit {
  return UNITS[figure]
}

/** A figure as one number; `null` when nobody said what it is computed from. */
export function figureValue(
  figure: FigureId,
  { journey, metrics }: { readonly journey: Journey; readonly metrics: JourneyMetrics },
): number | null {
  switch (figure) {
    case 'longestWait':
      return stepsOf(journey).reduce((most, { waitDays }) => Math.max(most, waitDays), 0)
    case 'documentsAskedTwice':
    case 'momentsOfTruth':
      return metrics[figure].length
    default:
      return metrics[figure]
  }
}

/** Whether a smaller figure is better for the citizen, a larger one, or neither by itself. */
export function betterWhen(figure: FigureId): 'lower' | 'higher' | null {
  switch (figure) {
    case 'steps':
    case 'ideas':
    case 'momentsOfTruth':
      return null
    case 'emotionMean':
    case 'emotionMin':
      return 'higher'
    default:
      return 'lower'
  }
}
