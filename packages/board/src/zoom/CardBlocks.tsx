import { CARD_KINDS } from '@amtsweg/journey'
import { useEditor, useValue, type TLShapeId } from 'tldraw'
import { journeyMap } from '../map/journey-map.ts'
import { getZoomLevel } from './follow-zoom.ts'
import { blockPaths } from './block-paths.ts'
import './zoom.css'

/** All cards of a journey as blocks in the colours of their kinds, one path a kind. Seen from afar only. */
export function CardBlocks({ journeyId }: { readonly journeyId: TLShapeId }) {
  const editor = useEditor()
  const paths = useValue(
    'card blocks',
    () => {
      if (getZoomLevel(editor) !== 'far') return null
      const map = journeyMap(editor, journeyId)
      return map === undefined ? null : blockPaths(map)
    },
    [editor, journeyId],
  )
  if (paths === null) return null
  return CARD_KINDS.map((kind) => {
    const path = paths.get(kind)
    return path === undefined ? null : (
      <path key={kind} className="aw-block" data-kind={kind} d={path} />
    )
  })
}
