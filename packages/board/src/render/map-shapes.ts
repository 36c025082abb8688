import type { Language } from '@amtsweg/journey'
import { drawCard } from '../drawing/draw-card.ts'
import { drawJourney } from '../drawing/draw-journey.ts'
import { drawPhase } from '../drawing/draw-phase.ts'
import { drawStep } from '../drawing/draw-step.ts'
import type { SvgNode } from '../drawing/svg-node.ts'
import { assertNever } from '../assert-never.ts'
import type { JourneyMap } from '../map/make-map.ts'
import type { MapShape } from '../schema/index.ts'
import { viewCard } from '../shapes/card/view-card.ts'
import { viewJourney } from '../shapes/journey/view-journey.ts'
import { viewChannel } from '../shapes/step/view-channel.ts'
import { viewHead } from '../shapes/view-head.ts'

/** Draws a shape of a map exactly as the canvas does in its pictures. */
export function drawMapShape(
  shape: MapShape,
  map: JourneyMap | undefined,
  language: Language,
): readonly SvgNode[] {
  switch (shape.type) {
    case 'journey':
      return map === undefined ? [] : drawJourney(viewJourney(map, language))
    case 'phase':
      return drawPhase(viewHead(shape, map, language), shape.props.w)
    case 'step': {
      const channel = viewChannel(shape, map, language)
      return drawStep(viewHead(shape, map, language), channel, shape.props)
    }
    case 'card':
      return drawCard(viewCard(shape, map, language), shape.props)
    default:
      return assertNever(shape)
  }
}
