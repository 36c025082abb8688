import { label, resolveText, wrapText, type Language } from '@amtsweg/journey'
import { CHANNEL } from '../../look/sizes.ts'
import type { JourneyMap } from '../../map/make-map.ts'
import type { StepShape } from '../../schema/index.ts'

/** What is drawn of a step in the channel lane. */
export interface ChannelView {
  /** Pixels from the top of the step's column. */
  readonly top: number
  readonly channel: string
  readonly word: string
  /** The responsible office. */
  readonly lines: readonly string[]
}

/** What is drawn of a step in the channel lane for a reader of `language`; `undefined` when that lane is hidden. */
export function viewChannel(
  { id, props }: StepShape,
  map: JourneyMap | undefined,
  language: Language,
): ChannelView | undefined {
  const key = map?.keys.get(id)
  if (map === undefined || key === undefined) return undefined
  const lane = map.layout.lanes.find((each) => each.kind === 'channel')
  const phase = map.journey.phases.find((each) => each.steps.some((step) => step.id === key))
  const phaseBox = phase === undefined ? undefined : map.layout.phases.get(phase.id)
  const stepBox = map.layout.steps.get(key)
  if (lane === undefined || phaseBox === undefined || stepBox === undefined) return undefined
  const room = Math.floor((lane.h - CHANNEL.textTop - CHANNEL.bottom) / CHANNEL.lineHeight)
  const width = stepBox.w - 2 * CHANNEL.padding
  const style = { width, fontSize: CHANNEL.fontSize, bold: false }
  const lines = wrapText(resolveText(props.office, language).text, style)
  return {
    top: lane.y - phaseBox.y - stepBox.y,
    channel: props.channel,
    word: label('channel', props.channel, language),
    lines: lines.length > room ? cut(lines, room) : lines,
  }
}

function cut(lines: readonly string[], room: number): string[] {
  const kept = lines.slice(0, Math.max(0, room))
  const last = kept.pop()
  return last === undefined ? [] : [...kept, `${last.replace(/[\s,;.–-]+$/, '')} …`]
}
