import { svgNode, type SvgAttributes, type SvgNode } from '../drawing/svg-node.ts'
import type { TextMeasure } from './text-measure.ts'
import { short } from './transform.ts'

/** Attributes that mean something to a browser's page only. */
const DROPPED = new Set([
  'class-name',
  'class',
  'pointer-events',
  'alignment-baseline',
  'role',
  'transform-origin',
])
const DROPPED_DATA = /^(?:data-|aria-|-webkit-|webkit-)/i
/** tldraw fills with a hatch in a pattern made of a mask; few programs can show that. */
const TLDRAW_HATCH = /^url\(#.*hash_pattern/
/** Ground under the hatch: tldraw's own of the light theme. */
const HATCH_GROUND = '#FCFFFE'

/** What a plain shape's nodes are made simple with. */
export interface PlainNodes {
  readonly measure: TextMeasure
  /** Gives the id of the hatch in a colour. */
  readonly hatch: (color: string) => string
}

/**
 * tldraw's drawing in the part of SVG that Inkscape, LibreOffice, librsvg and our PDF all understand: text on its base
 * line and in the house's families, a hatch without masks, nothing that is for a page only.
 */
export function plainNodes(nodes: readonly SvgNode[], plain: PlainNodes): readonly SvgNode[] {
  return nodes.map((node, at) => {
    const next = nodes[at + 1]
    const before = nodes[at - 1]
    // The colour lies below, the ground with holes above it; here the ground is below and the lines have the colour.
    if (next !== undefined && isHatched(next)) return withFill(node, HATCH_GROUND)
    if (before !== undefined && isHatched(node)) {
      return withFill(node, `url(#${plain.hatch(String(before.attributes['fill'] ?? '#000'))})`)
    }
    return plainNode(node, plain)
  })
}

function isHatched({ attributes }: SvgNode): boolean {
  return TLDRAW_HATCH.test(String(attributes['fill'] ?? ''))
}

function withFill({ tag, attributes, children }: SvgNode, fill: string): SvgNode {
  return { tag, attributes: { ...kept(attributes), fill }, children }
}

function plainNode(node: SvgNode, plain: PlainNodes): SvgNode {
  if (node.tag === 'text' && node.attributes['dominant-baseline'] === 'mathematical') {
    return onBaseline(node, plain.measure)
  }
  const inner = plainNodes(
    node.children.filter((child) => typeof child !== 'string'),
    plain,
  )
  const texts = node.children.filter((child) => typeof child === 'string')
  return svgNode(node.tag, kept(node.attributes), inner.length > 0 ? inner : texts)
}

function kept(attributes: SvgAttributes): SvgAttributes {
  const entries = Object.entries(attributes)
    .filter(([name]) => !DROPPED.has(name) && !DROPPED_DATA.test(name))
    // In a style sheet lengths have units, in SVG's own attribute they must not.
    .map(([name, value]) => [
      name,
      name === 'transform'
        ? String(value)
            .replaceAll(/(?<=\d)px/g, '')
            .trim()
        : value,
    ])
    .filter(([name, value]) => name !== 'transform' || value !== '')
  return Object.fromEntries(entries)
}

/** The mathematical base line of a browser is half the ascent above that of letters. */
function onBaseline({ attributes, children }: SvgNode, measure: TextMeasure): SvgNode {
  const fontSize = Number(attributes['font-size'])
  const asked = String(attributes['font-family'] ?? '')
  const family = /tldraw_\w+/.exec(asked)?.[0] ?? 'Atkinson Hyperlegible Next'
  const { ascent } = measure.vertical({ family, weight: 400, isItalic: false })
  const shift = (ascent * fontSize) / 2
  const lines = children
    .filter((child) => typeof child !== 'string')
    .filter((child) => child.children.some((text) => typeof text === 'string' && text !== '\n'))
    .map((child) => {
      const words = child.children
        .filter((text) => typeof text === 'string')
        .join('')
        .replaceAll('\u00A0', ' ')
        .replaceAll('\u200B', '')
      measure.runs(words, { family, weight: 400, isItalic: false })
      const x = short(Number(child.attributes['x']))
      const y = short(Number(child.attributes['y']) + shift)
      return svgNode('tspan', { x, y }, [words])
    })
  const { fill, stroke, 'stroke-width': strokeWidth } = attributes
  return svgNode(
    'text',
    {
      'font-family': `${family}, sans-serif`,
      'font-size': fontSize,
      ...(fill === undefined ? {} : { fill }),
      ...(stroke === undefined ? {} : { stroke, 'stroke-linejoin': 'round' }),
      ...(strokeWidth === undefined ? {} : { 'stroke-width': strokeWidth }),
    },
    lines,
  )
}
