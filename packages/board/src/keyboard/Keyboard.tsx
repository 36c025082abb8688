import { Dialog } from 'radix-ui'
import { useEffect } from 'react'
import { useEditor, useValue } from 'tldraw'
import { usePanelText } from '../texts/use-panel-text.ts'
import { HelpDialog } from './HelpDialog.tsx'
import { closeHelp, isHelpOpen, openHelp } from './help.ts'
import './keyboard.css'
import { keysOnMaps } from './keys-on-maps.ts'
import { panelKey } from './panel-key.ts'
import { SelectionAnnouncer } from './SelectionAnnouncer.tsx'
import { keyboardTexts } from './texts.ts'

/** The keys of the maps and their overview. Loaded right after the canvas. */
export function Keyboard() {
  const editor = useEditor()
  const text = usePanelText(keyboardTexts)
  const isOpen = useValue('keyboard help', () => isHelpOpen(editor), [editor])
  useEffect(() => keysOnMaps(editor), [editor])
  useEffect(() => panelKey(editor), [editor])
  useEffect(() => {
    // The button by which one came is gone with its page, and the focus with it.
    if (document.activeElement === document.body) editor.getContainer().focus()
  }, [editor])

  const name = text('board.keyboard.canvas')
  useEffect(() => {
    const container = editor.getContainer()
    container.setAttribute('aria-label', name)
    // tldraw keeps it out of the order of Tab; then nobody would come here without a mouse.
    container.tabIndex = 0
  }, [editor, name])

  const onOpenChange = (open: boolean) => {
    if (open) openHelp(editor)
    else closeHelp(editor)
  }
  return (
    <>
      <SelectionAnnouncer />
      <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
        <HelpDialog />
      </Dialog.Root>
    </>
  )
}
