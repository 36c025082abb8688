import type { TLRichText } from 'tldraw'

interface TextNode {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly unknown[]
}

interface Edit {
  readonly act: 'type' | 'rub out' | 'bold'
  readonly at: number
  readonly typed: string | null
}

interface Paragraph {
  readonly type: string
  readonly attrs?: unknown
  readonly content?: readonly TextNode[]
}

/** Changes a rich text of paragraphs by one letter, or begins a new paragraph with it now and then. */
export function editRichText(richText: TLRichText, edit: Edit): TLRichText {
  // Runs put nothing but paragraphs of text there.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const paragraphs = [...(richText.content as Paragraph[])]
  const which = edit.at % Math.max(1, paragraphs.length)
  const paragraph = paragraphs[which] ?? { type: 'paragraph' }
  if (edit.typed !== null && edit.at % 11 === 10) {
    paragraphs.splice(which + 1, 0, { ...paragraph, content: [{ type: 'text', text: edit.typed }] })
  } else paragraphs[which] = withContent(paragraph, editNodes(paragraph.content ?? [], edit))
  return { ...richText, content: paragraphs }
}

function withContent(paragraph: Paragraph, content: readonly TextNode[]): Paragraph {
  const { content: _old, ...rest } = paragraph
  return content.length === 0 ? rest : { ...rest, content }
}

function editNodes(nodes: readonly TextNode[], { act, at, typed }: Edit): readonly TextNode[] {
  if (nodes.length === 0) return typed === null ? [] : [{ type: 'text', text: typed }]
  const which = at % nodes.length
  const edited = nodes
    .map((node, each) => {
      if (each !== which) return node
      const place = at % (node.text.length + 1)
      if (act === 'bold') return toggled(node)
      const after = node.text.slice(typed === null ? place + 1 : place)
      return { ...node, text: node.text.slice(0, place) + (typed ?? '') + after }
    })
    .filter(({ text }) => text !== '')
  return joined(edited)
}

/** As a text editor does: neighbours with the same marks are one. */
function joined(nodes: readonly TextNode[]): readonly TextNode[] {
  const all: TextNode[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    if (last !== undefined && (last.marks === undefined) === (node.marks === undefined)) {
      all[all.length - 1] = { ...last, text: last.text + node.text }
    } else all.push(node)
  }
  return all
}

function toggled({ type, text, marks }: TextNode): TextNode {
  return marks === undefined ? { type, text, marks: [{ type: 'bold' }] } : { type, text }
}
