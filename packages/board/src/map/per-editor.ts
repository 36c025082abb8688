import { atom, type Atom, type Editor } from 'tldraw'

/** A reactive value that each editor has for itself and that is gone with it. */
export interface PerEditor<T> {
  get(editor: Editor): T
  set(editor: Editor, value: T): void
}

/** Makes a value per editor. It belongs to this tab only: never stored, sent or undone. */
export function perEditor<T>(name: string, initial: T): PerEditor<T> {
  const atoms = new WeakMap<Editor, Atom<T>>()
  const atomOf = (editor: Editor) => {
    const known = atoms.get(editor)
    if (known !== undefined) return known
    const made = atom<T>(name, initial)
    atoms.set(editor, made)
    return made
  }
  return {
    get: (editor) => atomOf(editor).get(),
    set: (editor, value) => {
      atomOf(editor).set(value)
    },
  }
}
