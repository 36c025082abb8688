import type { SvgNode } from '../drawing/svg-node.ts'
import type { FontFace } from './fonts.ts'
import type { Pdf } from './pdf-state.ts'
import type { Picture } from './picture.ts'

/** Clips and hatches of pictures by id, those within shapes too. */
export function definitions(pictures: readonly Picture[]): ReadonlyMap<string, SvgNode> {
  const found = new Map<string, SvgNode>()
  const look = (node: SvgNode) => {
    const { id } = node.attributes
    if (id !== undefined) found.set(String(id), node)
    for (const child of node.children) if (typeof child !== 'string') look(child)
  }
  for (const { defs, items } of pictures) {
    for (const node of defs) look(node)
    for (const { node } of items) look(node)
  }
  return found
}

/** Selects faces for text, each embedded once, under a name of its own. */
export function faceUser(pdf: Pdf): (face: FontFace) => void {
  const names = new Map<FontFace, string>()
  return (face) => {
    const name = names.get(face) ?? `face${names.size}`
    if (!names.has(face)) {
      names.set(face, name)
      pdf.registerFont(name, face.ttf)
    }
    pdf.font(name)
  }
}

/** All bytes of a document, once it has ended. */
export async function bytesOf(document: Pdf): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of document) if (Buffer.isBuffer(part)) parts.push(part)
  return Buffer.concat(parts)
}
