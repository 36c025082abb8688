/** Attributes by their names in SVG. */
export type SvgAttributes = Readonly<Record<string, string | number>>

/** An element of an SVG as plain data, for the canvas, for files and for PDF alike. */
export interface SvgNode {
  readonly tag: string
  readonly attributes: SvgAttributes
  readonly children: readonly (SvgNode | string)[]
}

/** Makes an element; children that are `null` are left out. */
export function svgNode(
  tag: string,
  attributes: SvgAttributes,
  children: readonly (SvgNode | string | null)[] = [],
): SvgNode {
  return { tag, attributes, children: children.filter((child) => child !== null) }
}

/** Elements with their origin moved to (`x`, `y`), in pixels of the parent. */
export function movedTo(x: number, y: number, children: readonly (SvgNode | null)[]): SvgNode {
  return svgNode('g', { transform: `translate(${x} ${y})` }, children)
}
