import type { JSONContent } from '@tiptap/core'
import type { Editor } from 'tldraw'

/**
 * Puts what others type into the text that this user is typing in, at once: the next letter typed here is then added to
 * theirs instead of to a text that lacks it. React would bring it a frame later. Returns a function that stops it.
 */
export function followOthers(editor: Editor): () => void {
  return editor.sideEffects.registerAfterChangeHandler('shape', (_before, after, source) => {
    if (source !== 'remote' || editor.getEditingShapeId() !== after.id) return
    if (!('richText' in after.props)) return
    const { type, content } = after.props.richText
    // The command checks what it gets; tldraw's type says nothing of the nodes.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    editor.getRichTextEditor()?.commands.setContent({ type, content: content as JSONContent[] })
  })
}
