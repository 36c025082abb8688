import type {
  CardKind,
  DocumentDirection,
  JourneyState,
  Lane,
  LocalizedText,
  Persona,
  Service,
} from '@amtsweg/journey'
import type { TLBaseShape, TLRecord } from '@tldraw/tlschema'

/** Size of a shape in page pixels at 100 %. Derived from the layout; the stored value is only a cache. */
interface BoxProps {
  w: number
  h: number
}

/** Props of a `journey` shape: everything of a journey but its phases. */
export interface JourneyShapeProps extends BoxProps {
  /** Id of the journey in files. */
  key: string
  title: LocalizedText
  state: JourneyState
  service: Service
  persona: Persona
  lanes: readonly Lane[]
  note: LocalizedText
  /** Id in files of the journey from which this one was made. */
  origin: string | null
}

/** Props of a `phase` shape; its parent is a journey. */
export interface PhaseShapeProps extends BoxProps {
  /** Id of the phase in files. */
  key: string
  title: LocalizedText
}

/** Props of a `step` shape; its parent is a phase. Fields as in the journey model. */
export interface StepShapeProps extends BoxProps {
  /** Id of the step in files. */
  key: string
  title: LocalizedText
  actor: string
  channel: string
  medium: string
  office: LocalizedText
  contact: boolean
  waitDays: number
  waitOn: string
  effortMinutes: number
  costEur: number
  emotion: number | null
  legalBasis: string
  momentOfTruth: boolean
  /** Id in files of the step from which this one was made. */
  origin: string | null
}

/** Props of a `card` shape; its parent is a step. */
export interface CardShapeProps extends BoxProps {
  /** Id of the card in files. */
  key: string
  kind: CardKind
  /** Id of the lane of the journey in which the card lies. */
  lane: string
  text: LocalizedText
  direction: DocumentDirection | null
}

/** A citizen's way, drawn as a map. */
export type JourneyShape = TLBaseShape<'journey', JourneyShapeProps>
/** A phase, drawn as a head over its steps. */
export type PhaseShape = TLBaseShape<'phase', PhaseShapeProps>
/** A step, drawn as a column. */
export type StepShape = TLBaseShape<'step', StepShapeProps>
/** A card in the cell of a step and a lane. */
export type CardShape = TLBaseShape<'card', CardShapeProps>
/** Any of the four shapes that make up a map. */
export type MapShape = JourneyShape | PhaseShape | StepShape | CardShape
/** Type names of the four shapes, from the root of the tree to its leaves. */
export const MAP_SHAPE_TYPES = ['journey', 'phase', 'step', 'card'] as const
/** Type name of one of the four shapes. */
export type MapShapeType = (typeof MAP_SHAPE_TYPES)[number]

/** Whether a record is one of the four shapes of a map. */
export function isMapShape(record: TLRecord | undefined): record is MapShape {
  if (record?.typeName !== 'shape') return false
  return (MAP_SHAPE_TYPES as readonly string[]).includes(record.type)
}

/** Whether a record is a shape of the given type of a map. */
export function isMapShapeOf<K extends MapShapeType>(
  record: TLRecord | undefined,
  type: K,
): record is Extract<MapShape, { type: K }> {
  return record?.typeName === 'shape' && record.type === type
}
