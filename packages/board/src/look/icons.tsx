import type { CardKind, LaneKind } from '@amtsweg/journey'
import {
  ArrowDownToLine,
  ArrowUpFromLine,
  CircleQuestionMark,
  FileText,
  Flag,
  Footprints,
  HeartPulse,
  Lightbulb,
  MessageSquareQuote,
  MonitorCog,
  Route,
  Signpost,
  Star,
  SeparatorHorizontal,
  UserRound,
  Workflow,
  Zap,
  type LucideIcon,
} from 'lucide-react'

/** Icon of each card kind. */
export const CARD_ICONS: Readonly<Record<CardKind, LucideIcon>> = {
  thought: MessageSquareQuote,
  pain: Zap,
  idea: Lightbulb,
  question: CircleQuestionMark,
  document: FileText,
  backstage: Workflow,
  system: MonitorCog,
}

/** Icon of each lane kind. */
export const LANE_ICONS: Readonly<Record<LaneKind, LucideIcon>> = {
  step: Footprints,
  channel: Signpost,
  emotion: HeartPulse,
  thought: MessageSquareQuote,
  pain: Zap,
  idea: Lightbulb,
  document: FileText,
  visibility: SeparatorHorizontal,
  backstage: Workflow,
  system: MonitorCog,
}

/** Icons of what is not a card or lane. */
export const PART_ICONS = {
  journey: Route,
  phase: Flag,
  step: Footprints,
  persona: UserRound,
  momentOfTruth: Star,
  provided: ArrowUpFromLine,
  received: ArrowDownToLine,
} as const
