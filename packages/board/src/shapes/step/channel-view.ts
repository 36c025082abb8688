import { createComputedCache, isEqual, type Editor, type TLShapeId } from 'tldraw'
import { editorLanguage } from '../../map/editor-language.ts'
import { journeyMapOf } from '../../map/journey-map.ts'
import type { StepShape } from '../../schema/index.ts'
import { viewChannel, type ChannelView } from './view-channel.ts'

const views = createComputedCache(
  'channel view',
  (editor: Editor, shape: StepShape): ChannelView | undefined =>
    viewChannel(shape, journeyMapOf(editor, shape), editorLanguage(editor)),
  { areResultsEqual: isEqual },
)

/** What is drawn of a step in the channel lane; reactive; `undefined` when that lane is hidden. */
export function channelView(editor: Editor, id: TLShapeId): ChannelView | undefined {
  return views.get(editor, id)
}
