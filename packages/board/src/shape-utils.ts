import type { TLAnyShapeUtilConstructor } from 'tldraw'
import { CardShapeUtil } from './shapes/card/CardShapeUtil.tsx'
import { JourneyShapeUtil } from './shapes/journey/JourneyShapeUtil.tsx'
import { BoardNoteShapeUtil } from './shapes/note/BoardNoteShapeUtil.ts'
import { PhaseShapeUtil } from './shapes/phase/PhaseShapeUtil.tsx'
import { StepShapeUtil } from './shapes/step/StepShapeUtil.tsx'

/** The four shapes of a map, for an editor. */
export const mapShapeUtils: readonly TLAnyShapeUtilConstructor[] = [
  JourneyShapeUtil,
  PhaseShapeUtil,
  StepShapeUtil,
  CardShapeUtil,
]

/** The shapes of a board that tldraw does not have, or not in this way, for an editor. */
export const boardShapeUtils: readonly TLAnyShapeUtilConstructor[] = [
  ...mapShapeUtils,
  BoardNoteShapeUtil,
]
