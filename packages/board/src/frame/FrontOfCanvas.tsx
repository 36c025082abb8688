import { Suspense, lazy } from 'react'
import { useEditor, useValue } from 'tldraw'
import { Announcer } from '../announce/Announcer.tsx'
import { getOfferedText } from '../import/offered-text.ts'
import { Keyboard } from '../keyboard/late-keyboard.ts'
import { Palette } from '../palette/Palette.tsx'

// Loaded when it is first needed: the canvas is to be seen before its panels.
const Inspector = lazy(() =>
  import('../inspector/Inspector.tsx').then((module) => ({ default: module.Inspector })),
)

const StickyHeadings = lazy(() =>
  import('../zoom/StickyHeadings.tsx').then((module) => ({ default: module.StickyHeadings })),
)
const StructureMenus = lazy(() =>
  import('../structure/StructureMenus.tsx').then((module) => ({ default: module.StructureMenus })),
)
const ImportDialog = lazy(() =>
  import('../import/ImportDialog.tsx').then((module) => ({ default: module.ImportDialog })),
)
const CapacityNotices = lazy(() =>
  import('../capacity/CapacityNotices.tsx').then((module) => ({ default: module.CapacityNotices })),
)
const FigureStrip = lazy(() =>
  import('../figures/FigureStrip.tsx').then((module) => ({ default: module.FigureStrip })),
)

/** What lies over the canvas in the pixels of the window: palette, panels, and what screen readers are told. The
 * strip of figures goes to its own place above. */
export function FrontOfCanvas() {
  const editor = useEditor()
  const isOffered = useValue('is offered', () => getOfferedText(editor) !== null, [editor])
  return (
    <>
      <Palette />
      <Suspense fallback={null}>
        <Inspector />
      </Suspense>
      <Suspense fallback={null}>
        <StickyHeadings />
      </Suspense>
      <Suspense fallback={null}>
        <StructureMenus />
      </Suspense>
      <Suspense fallback={null}>{isOffered && <ImportDialog />}</Suspense>
      <Suspense fallback={null}>
        <FigureStrip />
      </Suspense>
      <Suspense fallback={null}>
        <CapacityNotices />
      </Suspense>
      <Suspense fallback={null}>
        <Keyboard />
      </Suspense>
      <Announcer />
    </>
  )
}
