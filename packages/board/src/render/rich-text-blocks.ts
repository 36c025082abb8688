import type { TLRichText } from '@tldraw/tlschema'

/** How a stretch of rich text is set. */
export interface InlineStyle {
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isCode: boolean
  readonly isStruck: boolean
  readonly isUnderlined: boolean
  readonly isLink: boolean
  readonly isMarked: boolean
}

/** A paragraph, heading or entry of a list. */
export interface TextBlock {
  readonly pieces: readonly { readonly text: string; readonly style: InlineStyle }[]
  /** 0 for a paragraph, else the level of the heading. */
  readonly heading: number
  /** How many lists it lies in. */
  readonly depth: number
  /** What stands before an entry of a list; '' before anything else. */
  readonly marker: string
}

const PLAIN: InlineStyle = {
  isBold: false,
  isItalic: false,
  isCode: false,
  isStruck: false,
  isUnderlined: false,
  isLink: false,
  isMarked: false,
}

interface Place {
  readonly depth: number
  readonly marker: string
}

/** The blocks of a rich text from top to bottom; a line break within a paragraph begins a block of its own. */
export function richTextBlocks({ content }: TLRichText): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  for (const node of content) readBlock(node, { depth: 0, marker: '' }, blocks)
  return blocks
}

function readBlock(node: unknown, place: Place, blocks: TextBlock[]): void {
  if (!isNode(node)) return
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    const first = numberOf(node.attrs, 'start') ?? 1
    childrenOf(node).forEach((item, at) => {
      const marker = node.type === 'bulletList' ? '•' : `${first + at}.`
      childrenOf(item).forEach((child, number) => {
        // What follows within an entry stands below its first line, without a marker.
        readBlock(child, { depth: place.depth + 1, marker: number === 0 ? marker : '' }, blocks)
      })
    })
    return
  }
  const heading = node.type === 'heading' ? (numberOf(node.attrs, 'level') ?? 1) : 0
  let marker = place.marker
  let pieces: { text: string; style: InlineStyle }[] = []
  const finish = () => {
    blocks.push({ pieces, heading, depth: place.depth, marker })
    pieces = []
    marker = ''
  }
  for (const child of childrenOf(node)) {
    if (!isNode(child)) continue
    if (child.type === 'hardBreak') finish()
    else if (typeof child.text === 'string') {
      pieces.push({ text: child.text, style: styleOf(child.marks, heading > 0) })
    }
  }
  finish()
}

function styleOf(marks: unknown, isHeading: boolean): InlineStyle {
  const names = new Set(Array.isArray(marks) ? marks.filter(isNode).map(({ type }) => type) : [])
  if (names.size === 0 && !isHeading) return PLAIN
  return {
    isBold: isHeading || names.has('bold'),
    isItalic: names.has('italic'),
    isCode: names.has('code'),
    isStruck: names.has('strike'),
    isUnderlined: names.has('underline') || names.has('link'),
    isLink: names.has('link'),
    isMarked: names.has('highlight'),
  }
}

interface RichNode {
  readonly type: string
  readonly content?: unknown
  readonly text?: unknown
  readonly marks?: unknown
  readonly attrs?: unknown
}

function isNode(value: unknown): value is RichNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  )
}

function childrenOf(node: unknown): readonly unknown[] {
  return isNode(node) && Array.isArray(node.content) ? node.content : []
}

function numberOf(attrs: unknown, name: string): number | null {
  if (typeof attrs !== 'object' || attrs === null) return null
  const value: unknown = Object.entries(attrs).find(([key]) => key === name)?.[1]
  return typeof value === 'number' ? value : null
}
