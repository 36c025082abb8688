import type { Editor, TLExternalContent } from 'tldraw'
import { perEditor } from '../map/per-editor.ts'

type Content = TLExternalContent<unknown>

const held = perEditor<readonly Content[]>('held content', [])

/** Kinds of content that `ImageIntake` takes in. */
const KINDS = ['files', 'svg-text', 'file-replace', 'url'] as const

/** Keeps what is dropped or pasted before the part that takes it in is there: tldraw by itself would fetch addresses and keep images whole. */
export function holdContent(editor: Editor): void {
  for (const kind of KINDS) {
    editor.registerExternalContentHandler(kind, (content) => {
      held.set(editor, [...held.get(editor), content])
    })
  }
}

/** Takes in what was held; to be called when all kinds have their own handlers. */
export function takeHeldContent(editor: Editor): void {
  const contents = held.get(editor)
  held.set(editor, [])
  for (const content of contents) void editor.putExternalContent(content)
}
