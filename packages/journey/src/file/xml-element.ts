/** An element of an XML document, read tolerantly: what is not there is empty. */
export class XmlElement {
  readonly name: string
  /** Characters of the text before it, where known. */
  readonly start: number | undefined
  readonly children: readonly XmlElement[]
  readonly #text: string
  readonly #attributes: ReadonlyMap<string, string>

  constructor(
    name: string,
    parts: {
      readonly children: readonly XmlElement[]
      readonly text: string
      readonly attributes: ReadonlyMap<string, string>
      readonly start: number | undefined
    },
  ) {
    this.name = name
    this.start = parts.start
    this.children = parts.children
    this.#text = parts.text
    this.#attributes = parts.attributes
  }

  /** The first child of a name. */
  first(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name)
  }

  /** The children within the first child `within`, all or those of a name. */
  all(within: string, name?: string): readonly XmlElement[] {
    const children = this.first(within)?.children ?? []
    return name === undefined ? children : children.filter((child) => child.name === name)
  }

  /** The text in the first child of a name, '' without it. */
  text(name: string): string {
    const child = this.first(name)
    return child === undefined ? '' : child.#text
  }

  /** An attribute, '' without it. */
  attribute(name: string): string {
    return this.#attributes.get(name) ?? ''
  }
}

/** The root element of a name in what fast-xml-parser gives with `preserveOrder`; `null` when there is none. */
export function xmlElement(nodes: unknown, name: string): XmlElement | null {
  return elementsOf(nodes).find((element) => element.name === name) ?? null
}

function elementsOf(nodes: unknown): readonly XmlElement[] {
  if (!Array.isArray(nodes)) return []
  return nodes.flatMap((node: unknown) => {
    if (typeof node !== 'object' || node === null) return []
    const entries = new Map<string, unknown>(Object.entries(node))
    const attributes = entries.get(':@')
    const name = [...entries.keys()].find((key) => key !== ':@' && key !== '#text')
    if (name === undefined || name.startsWith('?')) return []
    const content = entries.get(name)
    return [
      new XmlElement(name, {
        children: elementsOf(content),
        text: textOf(content),
        attributes: new Map(
          Object.entries(attributes ?? {}).map(([key, value]) => [key, String(value)]),
        ),
        start: startOf(node),
      }),
    ]
  })
}

/** Where fast-xml-parser found a node, told under a symbol when asked with `captureMetaData`. */
function startOf(node: object): number | undefined {
  const [symbol] = Object.getOwnPropertySymbols(node)
  const data: unknown = symbol === undefined ? undefined : Reflect.get(node, symbol)
  if (typeof data !== 'object' || data === null || !('startIndex' in data)) return undefined
  return typeof data.startIndex === 'number' ? data.startIndex : undefined
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return ''
  return nodes
    .map((node: unknown) =>
      typeof node === 'object' && node !== null && '#text' in node ? String(node['#text']) : '',
    )
    .join('')
}
