import * as Y from 'yjs'
import type { StoreBinding } from '../bind-store.ts'

/** A store of some kind, bound to a document. */
export interface Bound<Store> {
  readonly store: Store
  readonly binding: StoreBinding
}

/** An editor at one end of a line that delays, and that may be cut. */
export interface FakeEditor<Store> extends Bound<Store> {
  readonly doc: Y.Doc
  isConnected: boolean
  /** Updates on their way to and from the hub, oldest first. */
  toHub: Uint8Array[]
  fromHub: Uint8Array[]
}

/** Editors around a document in the middle, as around a server. */
export class FakeNetwork<Store> {
  readonly hub = new Y.Doc()
  readonly editors: readonly FakeEditor<Store>[]

  /** `open` makes the store of an editor and binds it, with writes that wait for a flush. */
  constructor(seed: Y.Doc, count: number, open: (doc: Y.Doc) => Bound<Store>) {
    Y.applyUpdate(this.hub, Y.encodeStateAsUpdate(seed))
    this.editors = Array.from({ length: count }, () => this.#addEditor(open))
    this.hub.on('update', (update: Uint8Array, origin: unknown) => {
      for (const editor of this.editors) {
        if (editor.isConnected && editor !== origin) editor.fromHub.push(update)
      }
    })
  }

  /** The oldest frames of a line arrive. */
  deliver(
    editor: FakeEditor<Store>,
    { up, down }: { readonly up: number; readonly down: number },
  ): void {
    for (const update of editor.toHub.splice(0, up)) Y.applyUpdate(this.hub, update, editor)
    for (const update of editor.fromHub.splice(0, down)) {
      // As `connectBoard` does before anything comes in.
      editor.binding.flush()
      Y.applyUpdate(editor.doc, update, 'hub')
    }
  }

  /** What was on its way is lost. */
  cut(editor: FakeEditor<Store>): void {
    editor.isConnected = false
    editor.toHub = []
    editor.fromHub = []
  }

  /** Both sides ask for what they lack, as in sync steps 1 and 2. */
  reconnect(editor: FakeEditor<Store>): void {
    if (editor.isConnected) return
    editor.isConnected = true
    editor.fromHub.push(Y.encodeStateAsUpdate(this.hub, Y.encodeStateVector(editor.doc)))
    editor.toHub.push(Y.encodeStateAsUpdate(editor.doc, Y.encodeStateVector(this.hub)))
  }

  /** Everybody is back, and everything has arrived. */
  calm(): void {
    for (const editor of this.editors) this.reconnect(editor)
    for (let isQuiet = false; !isQuiet;) {
      for (const { binding } of this.editors) binding.flush()
      isQuiet = this.editors.every(
        ({ toHub, fromHub }) => toHub.length === 0 && fromHub.length === 0,
      )
      for (const editor of this.editors) this.deliver(editor, { up: Infinity, down: Infinity })
    }
  }

  #addEditor(open: (doc: Y.Doc) => Bound<Store>): FakeEditor<Store> {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.hub))
    const { store, binding } = open(doc)
    const editor: FakeEditor<Store> = {
      doc,
      store,
      binding,
      isConnected: true,
      toHub: [],
      fromHub: [],
    }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (editor.isConnected && origin !== 'hub') editor.toHub.push(update)
    })
    return editor
  }
}
