import { useEditor, useValue } from 'tldraw'
import { getAnnouncement } from './announcement.ts'

/** The live region for screen readers. Two lines in turn, so that the same words twice are read twice. */
export function Announcer() {
  const editor = useEditor()
  const { text, count } = useValue('announcement', () => getAnnouncement(editor), [editor])
  const isOdd = count % 2 === 1
  return (
    <output className="aw-announcer">
      <span>{isOdd ? text : ''}</span>
      <span>{isOdd ? '' : text}</span>
    </output>
  )
}
