import type { SvgNode } from '../drawing/svg-node.ts'

/** Writes an element with all in it as XML. Characters that XML forbids are left out. */
export function serializeSvg(node: SvgNode): string {
  const parts: string[] = []
  write(node, parts)
  return parts.join('')
}

function write({ tag, attributes, children }: SvgNode, parts: string[]): void {
  parts.push('<', tag)
  for (const [name, value] of Object.entries(attributes)) {
    parts.push(' ', name, '="', escaped(String(value)), '"')
  }
  if (children.length === 0) {
    parts.push('/>')
    return
  }
  parts.push('>')
  for (const child of children) {
    if (typeof child === 'string') parts.push(escaped(child))
    else write(child, parts)
  }
  parts.push('</', tag, '>')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return withoutForbidden(text).replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}

/** XML has no control characters but tab and line ends, no lone surrogates, no U+FFFE and U+FFFF. */
function withoutForbidden(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to take out.
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}
