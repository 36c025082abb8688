import { editRichText } from './edit-rich-text.ts'
import type { Editor, TLShape } from 'tldraw'

/** What somebody does in a text: types a letter, takes one away, or makes one bold. */
export interface Typing {
  readonly shape: TLShape
  readonly act: 'type' | 'rub out' | 'bold'
  /** Chooses the place in the text. */
  readonly at: number
  readonly letter: () => string
}

/** Text keys of shapes, those that are one string or one per language. */
const PLAIN = ['text', 'title'] as const

/** Changes the text of a shape by one letter, as its text editor does at each key; nothing where it has no text. */
export function typeInto(editor: Editor, { shape, act, at, letter }: Typing): void {
  if (editor.isShapeOrAncestorLocked(shape)) return
  const typed = act === 'type' ? letter() : null
  const { id, type } = shape
  if ('richText' in shape.props) {
    const richText = editRichText(shape.props.richText, { act, at, typed })
    editor.updateShape({ id, type, props: { richText } })
    return
  }
  if (act === 'bold') return
  for (const key of PLAIN) {
    const text: unknown = Reflect.get(shape.props, key)
    if (text === undefined) continue
    editor.updateShape({ id, type, props: { [key]: editText(text, { at, typed }) } })
    return
  }
}

interface Edit {
  readonly at: number
  /** `null` takes the letter away that is there. */
  readonly typed: string | null
}

/** As the text editor does: whoever edits a translated text keeps the edited language only. */
function editText(text: unknown, edit: Edit): unknown {
  if (typeof text === 'string') return editString(text, edit)
  if (typeof text !== 'object' || text === null) return text
  const { de, en } = { de: null, en: '', ...text } satisfies { de: string | null; en: string }
  return editString(de ?? en, edit)
}

function editString(text: string, { at, typed }: Edit): string {
  const place = at % (text.length + 1)
  return text.slice(0, place) + (typed ?? '') + text.slice(typed === null ? place + 1 : place)
}
