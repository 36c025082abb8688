import { Keyboard } from 'lucide-react'
import { useEditor } from 'tldraw'
import { useBoardText } from '../texts/use-board-text.ts'
import { openHelp } from './help.ts'

/** Opens the overview of the keys. */
export function KeyboardButton() {
  const editor = useEditor()
  const name = useBoardText()('board.keyboard.open')
  return (
    <button
      type="button"
      className="aw-palette-item aw-keyboard-button"
      title={`${name} (?)`}
      onClick={() => openHelp(editor)}
    >
      <Keyboard size={20} aria-hidden />
      <span>{name}</span>
    </button>
  )
}
