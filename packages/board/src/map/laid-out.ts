import type { TLShapeId } from '@tldraw/tlschema'
import type { MapShape } from '../schema/index.ts'
import type { JourneyMap } from './make-map.ts'

/** A place and a size, in pixels of the parent. */
export interface PlacedBox {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Where the layout puts each phase, step and card; those in hidden lanes have no place. */
export function* placesOf(map: JourneyMap): Generator<readonly [TLShapeId, PlacedBox]> {
  const parts = [
    [map.phases, map.layout.phases],
    [map.steps, map.layout.steps],
    [map.cards, map.layout.cards],
  ] as const
  for (const [ids, places] of parts) {
    for (const [key, id] of ids) {
      const box = places.get(key)
      if (box !== undefined) yield [id, box]
    }
  }
}

/** The shape as it lies where the layout puts it. */
export function placed<S extends MapShape>(shape: S, { x, y, w, h }: PlacedBox): S {
  return { ...shape, x, y, rotation: 0, props: { ...shape.props, w, h } }
}
