import { createElement, type ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { CARD_KINDS, CHANNELS, LANE_KINDS } from '@amtsweg/journey'
import { expect, test } from 'vitest'
import { ChannelIcon } from './channel-icons.tsx'
import { CARD_ICONS, LANE_ICONS, PART_ICONS } from './icons.tsx'
import {
  CARD_ICON_NAMES,
  DIRECTION_ICON_NAMES,
  LANE_ICON_NAMES,
  MOMENT_ICON,
  PERSONA_ICON,
  channelIconName,
} from './icon-names.ts'

function markup<Props extends object>(icon: ComponentType<Props>, props: Props): string {
  return renderToStaticMarkup(createElement(icon, props))
}

test('[BO50] pictures show the icons of the canvas: of cards, lanes, channels and parts', () => {
  const pairs = [
    ...CARD_KINDS.map((kind) => [CARD_ICON_NAMES[kind], markup(CARD_ICONS[kind], {})]),
    ...LANE_KINDS.map((kind) => [LANE_ICON_NAMES[kind], markup(LANE_ICONS[kind], {})]),
    ...[...CHANNELS, 'unheard of'].map((channel) => [
      channelIconName(channel),
      markup(ChannelIcon, { channel }),
    ]),
    [DIRECTION_ICON_NAMES.provided, markup(PART_ICONS.provided, {})],
    [DIRECTION_ICON_NAMES.received, markup(PART_ICONS.received, {})],
    [MOMENT_ICON, markup(PART_ICONS.momentOfTruth, {})],
    [PERSONA_ICON, markup(PART_ICONS.persona, {})],
  ] as const
  const wrong = pairs.filter(([name = '', svg = '']) => !new RegExp(`lucide-${name}[ "]`).test(svg))
  expect(wrong).toEqual([])
})
