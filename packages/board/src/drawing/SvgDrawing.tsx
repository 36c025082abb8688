import { createElement, type ReactNode } from 'react'
import type { SvgNode } from './svg-node.ts'

/** Shows what was drawn as data; for within an SVG. */
export function SvgDrawing({ nodes }: { readonly nodes: readonly SvgNode[] }) {
  return nodes.map((node, at) => (
    // What is drawn has no identity but its place.
    // oxlint-disable-next-line react/no-array-index-key
    <SvgElement key={at} node={node} />
  ))
}

function SvgElement({ node }: { readonly node: SvgNode }): ReactNode {
  return elementOf(node)
}

function elementOf({ tag, attributes, children }: SvgNode): ReactNode {
  const props: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(attributes)) props[propertyOf(name)] = value
  const inner = children.map((child) => (typeof child === 'string' ? child : elementOf(child)))
  return createElement(tag, props, ...inner)
}

/** React's name of an attribute: `strokeWidth` for `stroke-width`. */
function propertyOf(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
