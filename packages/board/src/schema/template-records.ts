import type { Template, TemplateItem } from '@amtsweg/journey'
import type { TLShape } from '@tldraw/tlschema'
import { getIndices, getIndicesAbove, type IndexKey } from '@tldraw/utils'
import { contentRecord, frameRecord, type ItemPlacement } from './item-records.ts'
import { journeyRecords, type JourneyPlacement } from './journey-records.ts'

/**
 * The shapes of a template in one language, each parent before its children, all with fresh ids. `x` and `y` are where
 * the template's own corner comes to lie, `index` the place of its lowest shape.
 */
export function templateRecords(template: Template, placement: JourneyPlacement): TLShape[] {
  const { x, y, index } = placement
  const { items, journeys } = template
  const rest = items.length + journeys.length - 1
  const indices = rest < 0 ? [] : [index, ...getIndicesAbove(index, rest)]
  return [
    ...items.flatMap((item, at) => itemRecords(item, { ...placement, index: key(indices, at) })),
    ...journeys.flatMap((placed, at) =>
      journeyRecords(placed.journey, {
        ...placement,
        index: key(indices, items.length + at),
        x: x + placed.x,
        y: y + placed.y,
      }),
    ),
  ]
}

function itemRecords(item: TemplateItem, placement: ItemPlacement): TLShape[] {
  if (item.type !== 'frame') return [contentRecord(item, placement)]
  const frame = frameRecord(item, placement)
  const within = { ...placement, parentId: frame.id, x: 0, y: 0 }
  // `getIndices(n)` gives n + 1 keys.
  const indices = getIndices(item.items.length)
  return [
    frame,
    ...item.items.map((each, at) => contentRecord(each, { ...within, index: key(indices, at) })),
  ]
}

function key(indices: readonly IndexKey[], at: number): IndexKey {
  const index = indices[at]
  if (index === undefined) throw new Error('there is an index for each shape')
  return index
}
