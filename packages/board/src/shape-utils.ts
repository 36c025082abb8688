import type { TLAnyShapeUtilConstructor } from 'tldraw'
import { CardShapeUtil } from './shapes/card/CardShapeUtil.tsx'
import { JourneyShapeUtil } from './shapes/journey/JourneyShapeUtil.tsx'
import { PhaseShapeUtil } from './shapes/phase/PhaseShapeUtil.tsx'
import { StepShapeUtil } from './shapes/step/StepShapeUtil.tsx'

/** The four shapes of a map, for an editor. */
export const mapShapeUtils: readonly TLAnyShapeUtilConstructor[] = [
  JourneyShapeUtil,
  PhaseShapeUtil,
  StepShapeUtil,
  CardShapeUtil,
]
