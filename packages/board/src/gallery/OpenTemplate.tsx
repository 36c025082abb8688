import {
  TEMPLATE_LIMITS,
  describeProblem,
  templateFromJson,
  type Language,
  type Problem,
  type Template,
} from '@amtsweg/journey'
import { FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { usePanelText } from '../texts/use-panel-text.ts'
import { galleryTexts } from './texts.ts'

/** Problems that are shown; whoever has mended these sees the next ones. */
const SHOWN = 5
/** Bytes that a character takes at most. */
const BYTES = 4

interface Failure {
  readonly name: string
  /** Empty where the browser could not read the file. */
  readonly problems: readonly Problem[]
}

/** Opens a template from a file; what is wrong with it is said, and the board stays as it is. */
export function OpenTemplate({
  language,
  onOpened,
}: {
  readonly language: Language
  readonly onOpened: (template: Template) => void
}) {
  const text = usePanelText(galleryTexts)
  const input = useRef<HTMLInputElement>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const open = async (file: File) => {
    const words = await wordsOf(file)
    if (words === null) {
      setFailure({ name: file.name, problems: [] })
      return
    }
    const reading = templateFromJson(words)
    setFailure(reading.ok ? null : { name: file.name, problems: reading.problems })
    if (reading.ok) onOpened(reading.template)
  }
  return (
    <div className="aw-gallery-part">
      <p>{text('gallery.open.text')}</p>
      <button type="button" className="aw-button" onClick={() => input.current?.click()}>
        <FolderOpen size={20} aria-hidden />
        {text('gallery.open')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={text('gallery.open')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // So that the same file, mended, can be chosen again.
          event.target.value = ''
          if (file !== undefined) void open(file)
        }}
      />
      {failure !== null && (
        <div className="aw-gallery-problem" role="alert">
          <p>{text('gallery.open.failed', { name: failure.name })}</p>
          <ul>
            {failure.problems.length === 0 && <li>{text('gallery.open.unreadable')}</li>}
            {failure.problems.slice(0, SHOWN).map((problem) => (
              <li key={`${problem.code} ${problem.path}`}>{describeProblem(problem, language)}</li>
            ))}
          </ul>
          {failure.problems.length > SHOWN && (
            <p>{text('gallery.open.more', { count: failure.problems.length - SHOWN })}</p>
          )}
        </div>
      )}
    </div>
  )
}

async function wordsOf(file: File): Promise<string | null> {
  // A file this large is none of ours: its beginning is refused just the same, without filling the memory.
  const part = file.slice(0, (TEMPLATE_LIMITS.file + 1) * BYTES)
  try {
    return await part.text()
  } catch {
    // The file was moved or changed since it was chosen, or lies on a drive that is gone.
    return null
  }
}
