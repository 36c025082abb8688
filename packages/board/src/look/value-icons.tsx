import type { CardKind, DocumentDirection, JourneyState } from '@amtsweg/journey'
import {
  Building,
  Circle,
  CircleDot,
  Landmark,
  MessageCircle,
  Minus,
  Monitor,
  Phone,
  StickyNote,
  Target,
  UserRound,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { ChannelIcon } from './channel-icons.tsx'
import { CARD_ICONS, PART_ICONS } from './icons.tsx'

const MEDIUM_ICONS: Readonly<Record<string, LucideIcon>> = {
  digital: Monitor,
  paper: StickyNote,
  phone: Phone,
  oral: MessageCircle,
  none: Minus,
}

const ACTOR_ICONS: Readonly<Record<string, LucideIcon>> = {
  citizen: UserRound,
  office: Landmark,
  third: UsersRound,
}

const WAIT_ON_ICONS: Readonly<Record<string, LucideIcon>> = {
  none: Minus,
  authority: Landmark,
  private: Building,
}

const STATE_ICONS: Readonly<Record<JourneyState, LucideIcon>> = {
  'as-is': CircleDot,
  'to-be': Target,
}

/** Pixels of an icon beside its word. */
const SIZE = 20

/** Icon of a channel for beside its word. */
export function channelIcon(channel: string): ReactNode {
  return <ChannelIcon channel={channel} size={SIZE} aria-hidden />
}

/** Icon of a medium; a plain circle for one that is not in the vocabulary, as with the others here. */
export function mediumIcon(medium: string): ReactNode {
  return iconOf(MEDIUM_ICONS, medium)
}

/** Icon of who acts. */
export function actorIcon(actor: string): ReactNode {
  return iconOf(ACTOR_ICONS, actor)
}

/** Icon of whom one waits for. */
export function waitOnIcon(waitOn: string): ReactNode {
  return iconOf(WAIT_ON_ICONS, waitOn)
}

/** Icon of a kind of card. */
export function cardIcon(kind: CardKind): ReactNode {
  return iconOf(CARD_ICONS, kind)
}

/** Icon of the direction of a document. */
export function directionIcon(direction: DocumentDirection): ReactNode {
  return iconOf(PART_ICONS, direction)
}

/** Icon of as it is and as it shall become. */
export function stateIcon(state: JourneyState): ReactNode {
  return iconOf(STATE_ICONS, state)
}

function iconOf(icons: Readonly<Record<string, LucideIcon>>, value: string): ReactNode {
  const Icon = (Object.hasOwn(icons, value) ? icons[value] : undefined) ?? Circle
  return <Icon size={SIZE} aria-hidden />
}
