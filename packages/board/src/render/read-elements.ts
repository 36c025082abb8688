import { XMLParser } from 'fast-xml-parser'
import { Fragment, createElement, isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { EditorProvider, RichTextSVG, type Editor } from 'tldraw'
import { svgNode, type SvgNode } from '../drawing/svg-node.ts'

/** Draws tldraw's label of a shape; its own one is HTML within SVG, which most programs cannot show. */
type DrawLabel = (label: Parameters<typeof RichTextSVG>[0]) => readonly SvgNode[]

/** What the elements of a shape are read with. */
export interface ElementReading {
  readonly editor: Editor
  readonly drawLabel: DrawLabel
  /** Unique within a picture; begins all ids of the shape. */
  readonly prefix: string
}

/** What tldraw's shapes give as their picture, as plain data. */
export function readElements(element: ReactNode, reading: ElementReading): readonly SvgNode[] {
  return childrenOf(element, reading).filter((child) => typeof child !== 'string')
}

function childrenOf(node: ReactNode, reading: ElementReading): readonly (SvgNode | string)[] {
  if (node === null || node === undefined || typeof node === 'boolean') return []
  if (typeof node === 'string' || typeof node === 'number') return [String(node)]
  if (Array.isArray(node)) {
    const nodes: readonly ReactNode[] = node
    return nodes.flatMap((child) => childrenOf(child, reading))
  }
  if (!isValidElement<Record<string, unknown>>(node)) return []
  const { type, props } = node
  if (type === Fragment) return childrenOf(innerOf(props), reading)
  if (type === RichTextSVG) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- An element of this type has these properties.
    return reading.drawLabel(props as unknown as Parameters<DrawLabel>[0])
  }
  if (typeof type !== 'string') return parse(markupOf(node, reading))
  return [svgNode(type, attributesOf(props), childrenOf(innerOf(props), reading))]
}

function innerOf(props: Readonly<Record<string, unknown>>): ReactNode {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- React itself put them there.
  return props['children'] as ReactNode
}

/** Components with hooks can only be run by React; it has a way that needs no window. */
function markupOf(element: ReactElement, { editor, prefix }: ElementReading): string {
  // oxlint-disable-next-line react/no-children-prop -- The provider's type wants them as a property.
  const within = createElement(EditorProvider, { editor, children: element })
  // Without an SVG around them React takes the elements for HTML.
  return renderToStaticMarkup(createElement('svg', null, within), { identifierPrefix: prefix })
}

function attributesOf(props: Readonly<Record<string, unknown>>) {
  const attributes: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(props)) {
    if (name === 'style' && typeof value === 'object' && value !== null) {
      Object.assign(attributes, attributesOf(Object.fromEntries(Object.entries(value))))
    } else if (typeof value === 'string' || typeof value === 'number') {
      attributes[nameOf(name)] = value
    }
  }
  return attributes
}

/** These are written in SVG as in React. */
const AS_THEY_ARE = new Set(['viewBox', 'clipPathUnits', 'patternUnits', 'preserveAspectRatio'])

function nameOf(name: string): string {
  if (name === 'xlinkHref') return 'href'
  if (AS_THEY_ARE.has(name)) return name
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  processEntities: true,
  htmlEntities: false,
})

function parse(markup: string): readonly (SvgNode | string)[] {
  const parsed: unknown = parser.parse(markup)
  const nodes = Array.isArray(parsed) ? parsed.flatMap(fromParsed) : []
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : node.children))
}

function fromParsed(node: unknown): readonly (SvgNode | string)[] {
  if (typeof node !== 'object' || node === null) return []
  const entries = Object.entries(node)
  const attributes: Record<string, string | number> = {}
  const given: unknown = entries.find(([name]) => name === ':@')?.[1]
  for (const [name, value] of Object.entries(given ?? {})) {
    if (name === 'style') Object.assign(attributes, styleOf(String(value)))
    else attributes[nameOf(name)] = String(value)
  }
  return entries.flatMap(([tag, inner]): readonly (SvgNode | string)[] => {
    if (tag === ':@') return []
    if (tag === '#text') return [String(inner)]
    const children: readonly unknown[] = Array.isArray(inner) ? inner : []
    return [svgNode(tag, attributes, children.flatMap(fromParsed))]
  })
}

function styleOf(style: string): Readonly<Record<string, string>> {
  const pairs = style.split(';').map((rule) => {
    const at = rule.indexOf(':')
    return [rule.slice(0, at).trim(), rule.slice(at + 1).trim()] as const
  })
  return Object.fromEntries(pairs.filter(([name]) => name !== '' && !name.startsWith('-')))
}
