/**
 * A text as people wrote it: one string, or one string per language (`de`, `en`, … BCP 47 tags).
 * A missing language falls back to another one; see `resolveText`.
 */
export type LocalizedText = string | Readonly<Record<string, string>>

/** Languages of the interface. */
export type Language = 'de' | 'en'

/** As it is today, or as it shall become. */
export type JourneyState = 'as-is' | 'to-be'

/** Known values of `Step.channel`. Files may carry others; they are kept and shown as they are. */
export const CHANNELS = [
  'web',
  'portal',
  'app',
  'email',
  'phone',
  'letter',
  'counter',
  'in_person',
  'video',
  'fax',
  'chat',
  'machine',
  'none',
] as const

/** Known values of `Step.medium`. */
export const MEDIA = ['digital', 'paper', 'phone', 'oral', 'none'] as const

/** Known values of `Step.waitOn`: whom one waits for. */
export const WAIT_ON = ['none', 'authority', 'private'] as const

/** Known values of `Step.actor`: who acts in the step. */
export const ACTORS = ['citizen', 'office', 'third'] as const

/** Kinds of card, each with its own colour, icon and word. */
export const CARD_KINDS = [
  'thought',
  'pain',
  'idea',
  'question',
  'document',
  'backstage',
  'system',
] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** Whether a document is handed in by the citizen or handed out by the office. */
export type DocumentDirection = 'provided' | 'received'

/**
 * Kinds of lane. A card lane takes cards; `step`, `channel` and `emotion` show properties of the
 * steps; `visibility` is the dashed line of visibility, a lane without cells.
 */
export const LANE_KINDS = [
  'step',
  'channel',
  'emotion',
  'thought',
  'pain',
  'idea',
  'document',
  'visibility',
  'backstage',
  'system',
] as const
export type LaneKind = (typeof LANE_KINDS)[number]

/** A horizontal band of the map. */
export interface Lane {
  /** Unique within the journey; for the default lanes it equals `kind`. */
  readonly id: string
  readonly kind: LaneKind
  /** `null` shows the kind's own name in the reader's language. */
  readonly title: LocalizedText | null
  readonly hidden: boolean
}

/** A card in the cell of a step and a lane. */
export interface Card {
  /** Unique within the journey. */
  readonly id: string
  readonly kind: CardKind
  /** Id of a lane that takes cards. */
  readonly lane: string
  readonly text: LocalizedText
  /** Only for kind `document`; `null` otherwise. */
  readonly direction: DocumentDirection | null
}

/** One step of the citizen: a column of the map. */
export interface Step {
  /** Unique within the journey. */
  readonly id: string
  readonly title: LocalizedText
  readonly actor: string
  readonly channel: string
  readonly medium: string
  /** Responsible office, '' when nobody said. */
  readonly office: LocalizedText
  /** Whether the citizen has contact with the administration. */
  readonly contact: boolean
  /** Waiting time in days, 0 or more. */
  readonly waitDays: number
  readonly waitOn: string
  /** The citizen's own effort in minutes, 0 or more. */
  readonly effortMinutes: number
  /** Cost in euro, 0 or more, to the cent. */
  readonly costEur: number
  /** 1 (very bad) to 5 (very good); `null` when nobody said. */
  readonly emotion: number | null
  readonly legalBasis: string
  readonly momentOfTruth: boolean
  /** Id of the step from which this one was made, in the journey of `Journey.origin`; `null` for a step of its own. */
  readonly origin: string | null
  readonly cards: readonly Card[]
}

/** A phase of the journey with its steps in order. */
export interface Phase {
  /** Unique within the journey. */
  readonly id: string
  readonly title: LocalizedText
  readonly steps: readonly Step[]
}

/** Whose way it is. */
export interface Persona {
  readonly name: string
  readonly description: LocalizedText
}

/** The administrative service; `leistungsschluessel` is the LeiKa key, `null` when unknown. */
export interface Service {
  readonly name: LocalizedText
  readonly leistungsschluessel: string | null
}

/** A citizen's way through an administration. */
export interface Journey {
  readonly id: string
  readonly title: LocalizedText
  readonly state: JourneyState
  readonly service: Service
  readonly persona: Persona
  readonly lanes: readonly Lane[]
  readonly phases: readonly Phase[]
  readonly note: LocalizedText
  /** Id of the journey from which this one was made, such as the as-is of a to-be; `null` for one of its own. */
  readonly origin: string | null
}
