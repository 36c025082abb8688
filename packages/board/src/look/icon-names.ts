import type { CardKind, DocumentDirection, LaneKind } from '@amtsweg/journey'
import type { IconName } from '../drawing/draw-icon.ts'

/*
 * The icons of pictures by name. `icons.tsx` and `channel-icons.tsx` have the same as React components; a test holds
 * them together.
 */

/** Icon of each card kind. */
export const CARD_ICON_NAMES: Readonly<Record<CardKind, IconName>> = {
  thought: 'message-square-quote',
  pain: 'zap',
  idea: 'lightbulb',
  question: 'circle-question-mark',
  document: 'file-text',
  backstage: 'workflow',
  system: 'monitor-cog',
}

/** Icon of a document that goes one way. */
export const DIRECTION_ICON_NAMES: Readonly<Record<DocumentDirection, IconName>> = {
  provided: 'arrow-up-from-line',
  received: 'arrow-down-to-line',
}

/** Icon of each lane kind. */
export const LANE_ICON_NAMES: Readonly<Record<LaneKind, IconName>> = {
  step: 'footprints',
  channel: 'signpost',
  emotion: 'heart-pulse',
  thought: 'message-square-quote',
  pain: 'zap',
  idea: 'lightbulb',
  document: 'file-text',
  visibility: 'separator-horizontal',
  backstage: 'workflow',
  system: 'monitor-cog',
}

/** Icon of the persona of a journey. */
export const PERSONA_ICON: IconName = 'user-round'
/** Sign of a moment that matters. */
export const MOMENT_ICON: IconName = 'star'

const CHANNEL_ICON_NAMES: Readonly<Record<string, IconName>> = {
  web: 'globe',
  portal: 'layout-grid',
  app: 'smartphone',
  email: 'mail',
  phone: 'phone',
  letter: 'mailbox',
  counter: 'building-complex',
  in_person: 'users',
  video: 'video',
  fax: 'printer',
  chat: 'messages-square',
  machine: 'bot',
  none: 'minus',
}

/** Icon of a channel; a plain circle for one that is not in the vocabulary. */
export function channelIconName(channel: string): IconName {
  const known = Object.hasOwn(CHANNEL_ICON_NAMES, channel) ? CHANNEL_ICON_NAMES[channel] : undefined
  return known ?? 'circle'
}
