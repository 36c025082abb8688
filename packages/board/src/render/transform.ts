/** An affine transform as in SVG: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** A point in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle in pixels, upright. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export const IDENTITY: Transform = [1, 0, 0, 1, 0, 0]

/** Where a shape at `x`, `y`, turned by `rotation` radians, lies in its parent. */
export function placedAt({ x, y, rotation }: Point & { readonly rotation: number }): Transform {
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
  return [cos, sin, -sin, cos, x, y]
}

/** First `inner`, then `outer`. */
export function compose(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = outer
  const [ia, ib, ic, id, ie, ip] = inner
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * ip + e,
    b * ie + d * ip + f,
  ]
}

export function applyTo([a, b, c, d, e, f]: Transform, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** The upright rectangle around a transformed one. */
export function boundsOf(transform: Transform, { x, y, w, h }: Bounds): Bounds {
  const corners = [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ]
  return boundsOfPoints(corners.map((corner) => applyTo(transform, corner)))
}

/** The upright rectangle around points; an empty one for none. */
function boundsOfPoints(points: readonly Point[]): Bounds {
  if (points.length === 0) return { x: 0, y: 0, w: 0, h: 0 }
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

/** The rectangle around all; `null` for none. */
export function union(all: readonly Bounds[]): Bounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, w, h } of all) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + w)
    bottom = Math.max(bottom, y + h)
  }
  return left > right ? null : { x: left, y: top, w: right - left, h: bottom - top }
}

/** What two rectangles have in common; `null` when they only touch or lie apart. */
export function overlap(a: Bounds, b: Bounds): Bounds | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const w = Math.min(a.x + a.w, b.x + b.w) - x
  const h = Math.min(a.y + a.h, b.y + b.h) - y
  return w <= 0 || h <= 0 ? null : { x, y, w, h }
}

/** The rectangle with a margin around it. */
export function grown({ x, y, w, h }: Bounds, by: number): Bounds {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
}

/** The transform as SVG writes it. */
export function transformText(transform: Transform): string {
  return `matrix(${transform.map(short).join(' ')})`
}

/** A number with as many digits as a picture needs. */
export function short(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
