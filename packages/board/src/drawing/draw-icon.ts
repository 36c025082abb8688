import shapes from '../look/icon-shapes.json' with { type: 'json' }
import { svgNode, type SvgAttributes, type SvgNode } from './svg-node.ts'

/** Name of an icon that can be drawn. */
export type IconName = keyof typeof shapes

/** Where and how an icon is drawn; all in pixels. */
export interface IconStyle {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly color: string
  /** Colour of its inside; none by default. */
  readonly fill?: string | undefined
}

/** Side of the grid on which the icons are drawn. */
const GRID = 24

/** An icon of lucide, as the canvas shows it. */
export function drawIcon(name: IconName, { x, y, size, color, fill }: IconStyle): SvgNode {
  const children = shapes[name].map((shape) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The type of a JSON file cannot say which stands where.
    const [tag, attributes] = shape as unknown as readonly [tag: string, attributes: SvgAttributes]
    return svgNode(tag, attributes)
  })
  return svgNode(
    'g',
    {
      transform: `translate(${x} ${y}) scale(${size / GRID})`,
      fill: fill ?? 'none',
      stroke: color,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    children,
  )
}
