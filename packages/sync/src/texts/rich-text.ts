import * as Y from 'yjs'
import { sameValue } from '../same-value.ts'
import { saysStretches, stretchesOf, textNodesOf, writeStretches } from './marked-text.ts'
import type { Stretch } from './plain-text.ts'
import type { RichNode } from './rich-node.ts'

/** Makes a shared rich text say `value`, touching only the letters, marks and paragraphs that differ. */
export function writeRichText(shared: Y.XmlFragment, value: RichNode): void {
  writePieces(shared, piecesOf(value))
}

/** A rich text as ProseMirror's JSON; `null` when it has more levels than allowed, or holds what is none. */
export function richTextOf(shared: Y.XmlFragment, levels: number): RichNode | null {
  const content = contentOf(shared, levels - 1)
  return content === null ? null : { type: 'doc', content }
}

/** A child as it is shared: neighbouring texts are one, however their marks differ. */
type Piece =
  | { readonly type: 'text'; readonly stretches: readonly Stretch[] }
  | { readonly type: 'node'; readonly node: RichNode }

function piecesOf({ content = [] }: RichNode): readonly Piece[] {
  const pieces: Piece[] = []
  let texts: RichNode[] = []
  const endTexts = () => {
    if (texts.length > 0) pieces.push({ type: 'text', stretches: stretchesOf(texts) })
    texts = []
  }
  for (const node of content) {
    if (node.type === 'text') {
      texts.push(node)
      continue
    }
    endTexts()
    pieces.push({ type: 'node', node })
  }
  endTexts()
  return pieces
}

/** What stays the same at both ends is left alone; between them, like is made into like. */
function writePieces(shared: Y.XmlFragment, pieces: readonly Piece[]): void {
  const children = shown(shared)
  let start = 0
  const most = Math.min(children.length, pieces.length)
  while (start < most && says(children[start], pieces[start])) start += 1
  let tail = 0
  while (
    tail < most - start &&
    says(children[children.length - 1 - tail], pieces[pieces.length - 1 - tail])
  ) {
    tail += 1
  }
  const old = children.slice(start, children.length - tail)
  let last = children[start - 1]
  for (const piece of pieces.slice(start, pieces.length - tail)) {
    const child = old[0]
    if (child !== undefined && isLike(child, piece)) {
      old.shift()
      rewrite(child, piece)
      last = child
    } else last = insertPiece(shared, last, piece)
  }
  for (const child of old) takeOut(shared, child)
}

/** A text or paragraph that was emptied or taken out stays for what another types in it at the same time, and is none until then. */
function shown(shared: Y.XmlFragment): Child[] {
  return shared.toArray().filter((child) => !isEmptyText(child) && !isGone(child))
}

function isEmptyText(child: Child | undefined): child is Y.XmlText {
  return child instanceof Y.XmlText && child.length === 0
}

/** Attribute of what was taken out; no node of an editor has one without a name. */
const GONE = ''

/** Nodes in which nobody can type. */
const LEAVES: ReadonlySet<string> = new Set(['hardBreak', 'horizontalRule'])

function isGone(child: Child): boolean {
  return (
    child instanceof Y.XmlElement && child.getAttribute(GONE) !== undefined && !hasLetters(child)
  )
}

function hasLetters(child: Child): boolean {
  if (child instanceof Y.XmlText) return child.length > 0
  return child instanceof Y.XmlElement && child.toArray().some(hasLetters)
}

function takeOut(shared: Y.XmlFragment, child: Child): void {
  if (child instanceof Y.XmlText) child.delete(0, child.length)
  else if (child instanceof Y.XmlElement && !LEAVES.has(child.nodeName)) {
    child.setAttribute(GONE, '1')
    for (const inner of child.toArray()) takeOut(child, inner)
  } else shared.delete(shared.toArray().indexOf(child), 1)
}

type Child = ReturnType<Y.XmlFragment['toArray']>[number]

function isLike(child: Child, piece: Piece): boolean {
  if (piece.type === 'text') return child instanceof Y.XmlText
  return child instanceof Y.XmlElement && child.nodeName === piece.node.type
}

function rewrite(child: Child, piece: Piece): void {
  if (child instanceof Y.XmlText && piece.type === 'text') writeStretches(child, piece.stretches)
  if (!(child instanceof Y.XmlElement) || piece.type !== 'node') return
  if (child.getAttribute(GONE) !== undefined) child.removeAttribute(GONE)
  writeAttributes(child, piece.node.attrs ?? {})
  writePieces(child, piecesOf(piece.node))
}

/** Puts a piece behind a child, or first; into the empty text or what was taken out there, if that is like it. */
function insertPiece(shared: Y.XmlFragment, behind: Child | undefined, piece: Piece): Child {
  const children = shared.toArray()
  const at = behind === undefined ? 0 : children.indexOf(behind) + 1
  const there = children[at]
  if (there !== undefined && (isEmptyText(there) || isGone(there)) && isLike(there, piece)) {
    rewrite(there, piece)
    return there
  }
  const made = piece.type === 'text' ? new Y.XmlText() : new Y.XmlElement(piece.node.type)
  shared.insert(at, [made])
  rewrite(made, piece)
  return made
}

function says(child: Child | undefined, piece: Piece | undefined): boolean {
  if (child === undefined || piece === undefined) return false
  if (piece.type === 'text') {
    return child instanceof Y.XmlText && saysStretches(child, piece.stretches)
  }
  if (!(child instanceof Y.XmlElement) || child.nodeName !== piece.node.type) return false
  if (!sameValue(attributesOf(child), piece.node.attrs ?? {})) return false
  const pieces = piecesOf(piece.node)
  const children = shown(child)
  return children.length === pieces.length && children.every((each, at) => says(each, pieces[at]))
}

function attributesOf(element: Y.XmlElement): Readonly<Record<string, unknown>> {
  const { [GONE]: _gone, ...attributes } = element.getAttributes()
  return attributes
}

function writeAttributes(element: Y.XmlElement, attrs: Readonly<Record<string, unknown>>): void {
  const before = attributesOf(element)
  for (const name of Object.keys(before)) {
    if (!Object.hasOwn(attrs, name)) element.removeAttribute(name)
  }
  for (const [name, value] of Object.entries(attrs)) {
    // Yjs keeps any JSON here; its types say strings, as of an XML file.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (!sameValue(before[name], value)) element.setAttribute(name, value as string)
  }
}

function contentOf(shared: Y.XmlFragment, levels: number): readonly RichNode[] | null {
  if (levels < 0) return null
  const content: RichNode[] = []
  // Two who begin to type in an empty paragraph at once leave two texts there; an editor reads one.
  let texts: Y.XmlText[] = []
  for (const child of shared.toArray()) {
    if (isGone(child)) continue
    if (child instanceof Y.XmlText) texts.push(child)
    else if (child instanceof Y.XmlElement) {
      content.push(...textNodesOf(texts))
      texts = []
      const inner = contentOf(child, levels - 1)
      if (inner === null) return null
      const attrs = attributesOf(child)
      content.push({
        type: child.nodeName,
        ...(Object.keys(attrs).length > 0 && { attrs }),
        ...(inner.length > 0 && { content: inner }),
      })
    } else return null
  }
  content.push(...textNodesOf(texts))
  return content
}
