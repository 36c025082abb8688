import { CARD_KINDS, LANE_KINDS, type Lane } from '@amtsweg/journey'
import type { RecordProps } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import { localizedText } from './localized-text.ts'
import type { CardShape, JourneyShape, PhaseShape, StepShape } from './shapes.ts'

const box = { w: T.nonZeroNumber, h: T.nonZeroNumber }

const lane: T.Validatable<Lane> = T.object({
  id: T.string,
  kind: T.literalEnum(...LANE_KINDS),
  title: localizedText.nullable(),
  hidden: T.boolean,
})

const emotion = T.number.check((value) => {
  if (value < 1 || value > 5) throw new T.ValidationError('Expected an emotion from 1 to 5')
})

/** Validators of the props of a `journey` shape. */
export const journeyShapeProps: RecordProps<JourneyShape> = {
  ...box,
  key: T.string,
  title: localizedText,
  state: T.literalEnum('as-is', 'to-be'),
  service: T.object({ name: localizedText, leistungsschluessel: T.string.nullable() }),
  persona: T.object({ name: T.string, description: localizedText }),
  lanes: T.arrayOf(lane),
  note: localizedText,
  origin: T.string.nullable(),
}

/** Validators of the props of a `phase` shape. */
export const phaseShapeProps: RecordProps<PhaseShape> = {
  ...box,
  key: T.string,
  title: localizedText,
}

/** Validators of the props of a `step` shape. Unknown channels, media and the like are kept. */
export const stepShapeProps: RecordProps<StepShape> = {
  ...box,
  key: T.string,
  title: localizedText,
  actor: T.string,
  channel: T.string,
  medium: T.string,
  office: localizedText,
  contact: T.boolean,
  waitDays: T.positiveNumber,
  waitOn: T.string,
  effortMinutes: T.positiveNumber,
  costEur: T.positiveNumber,
  emotion: emotion.nullable(),
  legalBasis: T.string,
  momentOfTruth: T.boolean,
  origin: T.string.nullable(),
}

/** Validators of the props of a `card` shape. */
export const cardShapeProps: RecordProps<CardShape> = {
  ...box,
  key: T.string,
  kind: T.literalEnum(...CARD_KINDS),
  lane: T.string,
  text: localizedText,
  direction: T.literalEnum('provided', 'received').nullable(),
}
