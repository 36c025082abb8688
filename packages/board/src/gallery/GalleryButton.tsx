import { lateComponent } from '../late-component.ts'
import { LayoutTemplate } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useBoardText } from '../texts/use-board-text.ts'

// All templates come with it.
const GalleryDialog = lateComponent(() =>
  import('./GalleryDialog.tsx').then((module) => module.GalleryDialog),
)

/** Opens the gallery of templates; stands at the foot of the palette, which is not there for who may only look. */
export function GalleryButton() {
  const text = useBoardText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="aw-palette-item aw-gallery-button"
        title={text('board.palette.templates')}
        onClick={() => setOpen(true)}
      >
        <LayoutTemplate size={20} aria-hidden />
        <span>{text('board.palette.templates')}</span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <GalleryDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
