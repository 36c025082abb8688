import { PanelBottomOpen } from 'lucide-react'
import { useEffect } from 'react'
import { stopEventPropagation, useComputed, useEditor, useValue } from 'tldraw'
import { useInspectorText } from './use-inspector-text.ts'
import { InspectorPanel } from './InspectorPanel.tsx'
import './inspector.css'
import { inspected, sameInspected } from './inspected.ts'
import { closeSheet, isSheetOpen, openSheet } from './panel-focus.ts'
import { useSettled } from './use-settled.ts'

/**
 * All that is known of the one selected part of a map. On a narrow screen it is a sheet that a button opens, so that the
 * map stays to be seen.
 */
export function Inspector() {
  const editor = useEditor()
  const text = useInspectorText()
  const subject = useValue(
    useComputed('inspected', () => inspected(editor), { isEqual: sameInspected }, [editor]),
  )
  const isOpen = useValue('inspector sheet', () => isSheetOpen(editor), [editor])
  const isShown = useSettled(subject?.shapeId ?? null)

  useEffect(() => {
    if (!isShown) return undefined
    return () => closeSheet(editor)
  }, [editor, isShown])

  if (subject === null || !isShown) return null
  return (
    <>
      <InspectorPanel subject={subject} isOpen={isOpen} />
      {!isOpen && (
        <button
          type="button"
          className="aw-button aw-inspector-open"
          onPointerDown={stopEventPropagation}
          onClick={() => openSheet(editor)}
        >
          <PanelBottomOpen size={20} aria-hidden />
          {text('board.inspector.open')}
        </button>
      )}
    </>
  )
}
