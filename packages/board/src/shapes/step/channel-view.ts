import { label, resolveText, wrapText } from '@amtsweg/journey'
import { createComputedCache, isEqual, type Editor, type TLShapeId } from 'tldraw'
import { CHANNEL } from '../../look/sizes.ts'
import { editorLanguage } from '../../map/editor-language.ts'
import { journeyMapOf } from '../../map/journey-map.ts'
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

const views = createComputedCache(
  'channel view',
  (editor: Editor, shape: StepShape): ChannelView | undefined => {
    const map = journeyMapOf(editor, shape)
    const key = map?.keys.get(shape.id)
    if (map === undefined || key === undefined) return undefined
    const lane = map.layout.lanes.find((each) => each.kind === 'channel')
    const phase = map.journey.phases.find((each) => each.steps.some((step) => step.id === key))
    const phaseBox = phase === undefined ? undefined : map.layout.phases.get(phase.id)
    const stepBox = map.layout.steps.get(key)
    if (lane === undefined || phaseBox === undefined || stepBox === undefined) return undefined
    const language = editorLanguage(editor)
    const { channel, office } = shape.props
    const room = Math.floor((lane.h - CHANNEL.textTop - CHANNEL.bottom) / CHANNEL.lineHeight)
    const width = stepBox.w - 2 * CHANNEL.padding
    const style = { width, fontSize: CHANNEL.fontSize, bold: false }
    const lines = wrapText(resolveText(office, language).text, style)
    return {
      top: lane.y - phaseBox.y - stepBox.y,
      channel,
      word: label('channel', channel, language),
      lines: lines.length > room ? cut(lines, room) : lines,
    }
  },
  { areResultsEqual: isEqual },
)

/** What is drawn of a step in the channel lane; `undefined` when that lane is hidden. */
export function channelView(editor: Editor, id: TLShapeId): ChannelView | undefined {
  return views.get(editor, id)
}

function cut(lines: readonly string[], room: number): string[] {
  const kept = lines.slice(0, Math.max(0, room))
  const last = kept.pop()
  return last === undefined ? [] : [...kept, `${last.replace(/[\s,;.–-]+$/, '')} …`]
}
