import type { Editor, TLUiActionsContextType } from 'tldraw'
import { showAll } from './show-first-view.ts'

/** tldraw's entry for showing all, made for a canvas that the palette lies over; and a new page only for what goes there. */
export function boardActions(
  editor: Editor,
  actions: TLUiActionsContextType,
): TLUiActionsContextType {
  const { 'zoom-to-fit': fit, 'move-to-new-page': move } = actions
  return {
    ...actions,
    ...(fit && { 'zoom-to-fit': { ...fit, onSelect: () => showAll(editor) } }),
    ...(move && {
      'move-to-new-page': {
        ...move,
        onSelect: (source) => {
          const before = editor.getCurrentPageId()
          const mark = editor.markHistoryStoppingPoint('move to a new page')
          void move.onSelect(source)
          // tldraw makes the page first, and would leave it empty where nothing may go there.
          if (editor.getCurrentPageId() === before) editor.bailToMark(mark)
        },
      },
    }),
  }
}
