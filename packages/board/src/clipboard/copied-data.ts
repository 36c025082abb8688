import type { Editor, TLContent, TLShape, TLShapeId } from 'tldraw'
import { compareSiblings } from '../schema/index.ts'
import { hasImages, withImages } from './copied-images.ts'

/** What goes into the clipboard: shapes for boards, lines for other programs. */
export interface CopiedData {
  readonly html: string
  readonly text: string
  /** The `html` with the images within it, for other boards; `null` when it shows none. */
  readonly whole: (() => Promise<string>) | null
}

/** What is selected, for the clipboard, in tldraw's own format; `null` when nothing is. */
export function copiedData(
  editor: Editor,
  { wasCut }: { readonly wasCut: boolean },
): CopiedData | null {
  const content = editor.getContentFromCurrentPage(editor.getSelectedShapeIds())
  if (content === undefined) return null
  const htmlOf = (data: TLContent) => {
    const copied = { type: 'application/tldraw', kind: 'content', version: 2 }
    const json = JSON.stringify({ ...copied, data: { ...data, wasCut } })
    return `<div data-tldraw>${plainAscii(json)}</div>`
  }
  const lines = content.rootShapeIds
    .flatMap((id) => content.shapes.find((shape) => shape.id === id) ?? [])
    .sort(compareOnPage)
    .flatMap((shape) => linesOf(editor, shape, ''))
  const whole = async () => htmlOf(await withImages(editor, content))
  return {
    html: htmlOf(content),
    text: lines.join('\n'),
    whole: hasImages(content) ? whole : null,
  }
}

/** Cards step by step, top to bottom: as they lie. */
function compareOnPage(a: TLShape, b: TLShape): number {
  return a.x === b.x ? a.y - b.y : a.x - b.x
}

function linesOf(editor: Editor, shape: TLShape, sign: '' | '- '): readonly string[] {
  const text = editor.getShapeUtil(shape).getText(shape)?.replaceAll(/\s+/gu, ' ').trim() ?? ''
  return [...(text === '' ? [] : [sign + text]), ...childLines(editor, shape.id)]
}

function childLines(editor: Editor, id: TLShapeId): readonly string[] {
  return editor
    .getSortedChildIdsForParent(id)
    .flatMap((child) => editor.getShape(child) ?? [])
    .sort(compareSiblings)
    .flatMap((child) => linesOf(editor, child, '- '))
}

/** Browsers clean HTML in the clipboard and may change signs on the way; these they leave alone. */
function plainAscii(json: string): string {
  return json.replaceAll(/[<>&\u0080-\u{10ffff}]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, at) => {
      const code = sign.charCodeAt(at).toString(16).padStart(4, '0')
      return `\\u${code}`
    }).join(''),
  )
}
