import type { Editor, TLStore } from 'tldraw'
import { difference, documentRecords, type Difference } from './difference.ts'

/** tldraw answers a change with changes of its own, as of an arrow whose end went; after a second time nothing is left. */
const MAX_PASSES = 3

/** What became of it; `same` when the board was in that state already. */
export type Restoring = 'restored' | 'same' | 'read_only'

/**
 * Makes the board hold exactly the records that a store with an earlier state has, as an edit of this user: others see it as any other, and one undo
 * takes it back.
 */
export function restoreRecords(editor: Editor, past: TLStore): Restoring {
  if (editor.getIsReadonly()) return 'read_only'
  const { store } = editor
  const records = documentRecords(past)
  if (isEmpty(difference(store, records))) return 'same'
  editor.markHistoryStoppingPoint('restore')
  editor.run(
    () => {
      editor.setCurrentTool('select')
      editor.selectNone()
      for (let pass = 0; pass < MAX_PASSES; pass += 1) {
        const { put, remove } = difference(store, records)
        store.put([...put])
        store.remove([...remove])
      }
    },
    { ignoreShapeLock: true },
  )
  return 'restored'
}

function isEmpty({ put, remove }: Difference): boolean {
  return put.length === 0 && remove.length === 0
}
