import type { Editor, TLUiActionsContextType } from 'tldraw'
import { showAll } from './show-first-view.ts'

/** tldraw's entry for showing all, made for a canvas that the palette lies over. */
export function fitActions(
  editor: Editor,
  actions: TLUiActionsContextType,
): TLUiActionsContextType {
  const { 'zoom-to-fit': fit } = actions
  return {
    ...actions,
    ...(fit && { 'zoom-to-fit': { ...fit, onSelect: () => showAll(editor) } }),
  }
}
