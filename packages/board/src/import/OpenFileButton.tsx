import { FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { useEditor } from 'tldraw'
import { useBoardText } from '../texts/use-board-text.ts'
import { JOURNEY_FILES } from './journey-files.ts'
import { offerFiles } from './offer-files.ts'

/** Opens a file with a journey and shows what it holds, for whoever does not drag. */
export function OpenFileButton() {
  const editor = useEditor()
  const text = useBoardText()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className="aw-palette-item"
        title={text('board.open.hint')}
        onClick={() => input.current?.click()}
      >
        <FolderOpen size={20} aria-hidden />
        <span>{text('board.open')}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text('board.open')}
        accept={JOURNEY_FILES.map((ending) => `.${ending}`).join(',')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file can be chosen again, once it was mended.
          event.target.value = ''
          void offerFiles(editor, files, null)
        }}
      />
    </>
  )
}
