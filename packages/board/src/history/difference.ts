import { isEqual, type TLParentId, type TLRecord, type TLStore } from 'tldraw'
import { shapeTree } from '../schema/index.ts'

/** What has to be done to a store for its document to hold exactly certain records. */
export interface Difference {
  /** Parents before their children, shapes before what binds them. */
  readonly put: readonly TLRecord[]
  /** Bindings before what they bind. */
  readonly remove: readonly TLRecord['id'][]
}

/** The records of a store that belong to the board, and not to one of its readers. */
export function documentRecords(store: TLStore): readonly TLRecord[] {
  return store.allRecords().filter(({ typeName }) => store.scopedTypes.document.has(typeName))
}

/** Works out what makes the document of a store these records. */
export function difference(store: TLStore, records: readonly TLRecord[]): Difference {
  const wanted = new Set(records.map(({ id }) => id))
  const gone = documentRecords(store).filter(({ id }) => !wanted.has(id))
  const bindings = gone.filter(({ typeName }) => typeName === 'binding')
  const others = gone.filter(({ typeName }) => typeName !== 'binding')
  return {
    put: inOrder(records).filter((record) => !isEqual(store.get(record.id), record)),
    remove: [...bindings, ...others].map(({ id }) => id),
  }
}

function inOrder(records: readonly TLRecord[]): readonly TLRecord[] {
  const tree = shapeTree(records)
  const pages = records.filter(({ typeName }) => typeName === 'page')
  const shapes: TLRecord[] = []
  const parents: TLParentId[] = records.flatMap((each) => (each.typeName === 'page' ? each.id : []))
  for (const parent of parents) {
    for (const shape of tree.get(parent) ?? []) {
      shapes.push(shape)
      // The list grows while it is walked.
      parents.push(shape.id)
    }
  }
  const bindings = records.filter(({ typeName }) => typeName === 'binding')
  const rest = records.filter(
    ({ typeName }) => typeName !== 'page' && typeName !== 'shape' && typeName !== 'binding',
  )
  return [...rest, ...pages, ...shapes, ...bindings]
}
