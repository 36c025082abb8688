import * as Y from 'yjs'

/** Works out what `change` would do to a document, without touching it. `update` is `null` when nothing changed. */
export function editUpdate<T>(
  doc: Y.Doc,
  change: (copy: Y.Doc) => T,
): { readonly update: Uint8Array | null; readonly value: T } {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  let update: Uint8Array | null = null
  copy.on('update', (bytes: Uint8Array) => {
    update = update === null ? bytes : Y.mergeUpdates([update, bytes])
  })
  const value = copy.transact(() => change(copy))
  copy.destroy()
  return { update, value }
}
