import { lateComponent } from '../late-component.ts'
import { Suspense } from 'react'
import { useEditor, useValue } from 'tldraw'
import { Announcer } from '../announce/Announcer.tsx'
import { getOfferedText } from '../import/offered-text.ts'
import { Keyboard } from '../keyboard/late-keyboard.ts'

// Loaded when it is first needed: the canvas is to be seen before its panels.
const Palette = lateComponent(() =>
  import('../palette/Palette.tsx').then((module) => module.Palette),
)
const Inspector = lateComponent(() =>
  import('../inspector/Inspector.tsx').then((module) => module.Inspector),
)

const StickyHeadings = lateComponent(() =>
  import('../zoom/StickyHeadings.tsx').then((module) => module.StickyHeadings),
)
const StructureMenus = lateComponent(() =>
  import('../structure/StructureMenus.tsx').then((module) => module.StructureMenus),
)
const ImportDialog = lateComponent(() =>
  import('../import/ImportDialog.tsx').then((module) => module.ImportDialog),
)
const CapacityNotices = lateComponent(() =>
  import('../capacity/CapacityNotices.tsx').then((module) => module.CapacityNotices),
)
const FigureStrip = lateComponent(() =>
  import('../figures/FigureStrip.tsx').then((module) => module.FigureStrip),
)

/** What lies over the canvas in the pixels of the window: palette, panels, and what screen readers are told. The
 * strip of figures goes to its own place above. */
export function FrontOfCanvas() {
  const editor = useEditor()
  const isOffered = useValue('is offered', () => getOfferedText(editor) !== null, [editor])
  return (
    <>
      <Suspense fallback={null}>
        <Palette />
      </Suspense>
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
