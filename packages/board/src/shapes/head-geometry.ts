import { Polygon2d, Rectangle2d, Vec, type VecLike } from 'tldraw'

/** A rectangle within a shape, in the shape's own pixels. */
export interface HeadBox {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/**
 * A rectangle of which only some parts can be taken hold of: its heads. The outline is the whole
 * (for bounds, indicators and tldraw's test whether children lie in their parent), but a pointer
 * over the rest goes through to the canvas, so that one can draw a selection frame across the
 * empty cells of a map.
 */
export class HeadGeometry extends Polygon2d {
  private readonly heads: readonly Rectangle2d[]
  private readonly isSafe: () => boolean

  /** `isSafe` tells that nothing may be hit now: an eraser drawn across a title must not take the map. */
  constructor(options: {
    readonly w: number
    readonly h: number
    readonly heads: readonly HeadBox[]
    readonly isSafe: () => boolean
  }) {
    const { w, h, heads } = options
    super({
      isFilled: true,
      points: [new Vec(0, 0), new Vec(w, 0), new Vec(w, h), new Vec(0, h)],
    })
    this.isSafe = options.isSafe
    this.heads = heads.map(
      (head) =>
        new Rectangle2d({ x: head.x, y: head.y, width: head.w, height: head.h, isFilled: true }),
    )
  }

  override hitTestPoint(point: VecLike, margin?: number): boolean {
    if (this.isSafe()) return false
    return this.heads.some((head) => head.hitTestPoint(point, margin))
  }

  override distanceToPoint(point: VecLike): number {
    return Math.min(...this.heads.map((head) => head.distanceToPoint(point)))
  }

  override hitTestLineSegment(a: VecLike, b: VecLike, distance?: number): boolean {
    if (this.isSafe()) return false
    return this.heads.some((head) => head.hitTestLineSegment(a, b, distance))
  }
}
