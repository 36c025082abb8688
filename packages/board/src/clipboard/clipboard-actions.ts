import type { Editor, TLUiActionItem, TLUiActionsContextType } from 'tldraw'
import { lateWork } from '../late-work.ts'

/** tldraw's entries for copying, cutting and duplicating, made for parts of maps. */
export function clipboardActions(
  editor: Editor,
  actions: TLUiActionsContextType,
): TLUiActionsContextType {
  const { copy, cut, duplicate } = actions
  return {
    ...actions,
    ...(copy && {
      copy: first(copy, () => lateWork.get()?.writeToClipboard(editor, { wasCut: false })),
    }),
    ...(cut && {
      cut: first(cut, () => lateWork.get()?.writeToClipboard(editor, { wasCut: true })),
    }),
    ...(duplicate && {
      duplicate: first(duplicate, () => lateWork.get()?.duplicateJourneys(editor)),
    }),
  }
}

/** An action that does what it did only where the other does not apply. */
function first(action: TLUiActionItem, attempt: () => boolean | undefined): TLUiActionItem {
  return {
    ...action,
    onSelect: (source) => (attempt() === true ? undefined : action.onSelect(source)),
  }
}
