import { isShapeId, type Editor, type TLParentId, type TLRecord, type TLShape } from 'tldraw'

/** What is wrong with what an editor shows, at any moment; nothing when all is sound. */
export function faultsOf(editor: Editor): readonly string[] {
  const { store } = editor
  const faults: string[] = []
  // @ts-expect-error tldraw calls it itself before it mounts a store, and leaves it out of its types.
  const usable = store.extractingChanges(() => store.ensureStoreIsUsable())
  const repaired = [usable.added, usable.updated, usable.removed].flatMap((part) =>
    Object.keys(part),
  )
  if (repaired.length > 0) faults.push(`tldraw had to mend ${repaired.join(', ')}`)
  if (editor.getPage(editor.getCurrentPageId()) === undefined)
    faults.push('there is no current page')
  for (const record of store.allRecords()) {
    if (record.typeName === 'shape') faults.push(...placeFaults(editor, record))
    if (record.typeName !== 'binding') continue
    const [from, to] = [editor.getShape(record.fromId), editor.getShape(record.toId)]
    if (from === undefined || to === undefined) faults.push(`${record.id} lacks an end`)
    else if (from.type !== 'arrow') faults.push(`${record.id} begins at no arrow`)
    else if (editor.getAncestorPageId(from) !== editor.getAncestorPageId(to)) {
      faults.push(`${record.id} goes from page to page`)
    }
  }
  return faults
}

function placeFaults(editor: Editor, shape: TLShape): readonly string[] {
  const passed = new Set<string>([shape.id])
  let parentId: TLParentId = shape.parentId
  while (isShapeId(parentId)) {
    if (passed.has(parentId)) return [`${shape.id} is in a circle`]
    passed.add(parentId)
    const parent: TLShape | undefined = editor.getShape(parentId)
    if (parent === undefined) return [`${shape.id} hangs on nothing`]
    parentId = parent.parentId
  }
  return editor.getPage(parentId) === undefined ? [`${shape.id} is on no page`] : []
}

/** The records of a board that an editor shows. */
export function documentOf({ store }: Editor): readonly TLRecord[] {
  return store.allRecords().filter(({ typeName }) => store.scopedTypes.document.has(typeName))
}
