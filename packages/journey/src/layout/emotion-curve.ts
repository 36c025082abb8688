/** A point of the curve in the pixels of the journey. */
export interface CurvePoint {
  readonly stepId: string
  readonly x: number
  readonly y: number
  readonly emotion: number
}

/** A stretch of the curve without a gap, as SVG path data. */
export interface CurveSegment {
  readonly path: string
}

/**
 * Path data of a smooth curve through the points, left to right, that never overshoots them: a
 * cubic with monotone tangents (Steffen, Astronomy and Astrophysics 239, 1990).
 */
export function monotonePath(points: readonly CurvePoint[]): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  let path = `M${short(first.x)} ${short(first.y)}`
  let from = first
  rest.forEach((to, at) => {
    const third = (to.x - from.x) / 3
    const out = from.y + third * tangent(points, at)
    const into = to.y - third * tangent(points, at + 1)
    path += ` C${short(from.x + third)} ${short(out)} ${short(to.x - third)} ${short(into)} ${short(to.x)} ${short(to.y)}`
    from = to
  })
  return path
}

/** Slope at a point: 0 at turning points and ends, so that the curve stays between its points. */
function tangent(points: readonly CurvePoint[], at: number): number {
  const before = points[at - 1]
  const here = points[at]
  const after = points[at + 1]
  if (before === undefined || here === undefined || after === undefined) return 0
  const left = (here.y - before.y) / (here.x - before.x)
  const right = (after.y - here.y) / (after.x - here.x)
  if (left * right <= 0) return 0
  const mean = (left * (after.x - here.x) + right * (here.x - before.x)) / (after.x - before.x)
  return Math.sign(mean) * Math.min(Math.abs(mean), 2 * Math.abs(left), 2 * Math.abs(right))
}

function short(number: number): number {
  return Math.round(number * 100) / 100
}
