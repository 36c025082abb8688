import { Extension, type RawCommands } from '@tiptap/core'
import { Node, type Schema } from '@tiptap/pm/model'

/**
 * Makes `setContent` replace only what differs, so that the caret of whoever is typing stays where it was when a change of
 * somebody else comes in. What comes in so is no step of the text's own history, and tells nobody that it was typed.
 */
export const KeepCaret = Extension.create({
  name: 'keepCaret',
  // Of two commands with one name that of the lower priority is taken.
  priority: 1,
  addCommands() {
    return {
      setContent:
        (content) =>
        ({ tr, dispatch, editor }) => {
          const next = asNode(editor.schema, content)
          if (next === null) return false
          const start = tr.doc.content.findDiffStart(next.content)
          const ends = start === null ? null : tr.doc.content.findDiffEnd(next.content)
          if (start === null || ends === null) return true
          // Repeated letters make the two searches overlap.
          const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
          if (dispatch !== undefined) {
            tr.replace(start, ends.a + overlap, next.slice(start, ends.b + overlap))
            tr.setMeta('addToHistory', false).setMeta('preventUpdate', true)
          }
          return true
        },
    }
  },
})

type Content = Parameters<RawCommands['setContent']>[0]

function asNode(schema: Schema, content: Content): Node | null {
  try {
    return content instanceof Node ? content : Node.fromJSON(schema, content)
  } catch {
    // What the text editor cannot hold stays as it is on the board; it is not shown while one types.
    return null
  }
}
