import type { TLRichText } from '@tldraw/tlschema'

/** The words of a rich text, a line per paragraph or list item, without their formatting. */
export function plainRichText({ content }: TLRichText): string {
  return content.map(wordsOf).join('\n')
}

function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if ('text' in node && typeof node.text === 'string') return node.text
  if (!('type' in node)) return ''
  if (node.type === 'hardBreak') return '\n'
  if (!('content' in node) || !Array.isArray(node.content)) return ''
  const parts = node.content.map(wordsOf)
  return parts.join(node.type === 'paragraph' || node.type === 'heading' ? '' : '\n')
}
