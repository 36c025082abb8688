import { Suspense, lazy } from 'react'
import { Announcer } from '../announce/Announcer.tsx'
import { Palette } from '../palette/Palette.tsx'

// Loaded when it is first needed: the canvas is to be seen before its panels.
const Inspector = lazy(() =>
  import('../inspector/Inspector.tsx').then((module) => ({ default: module.Inspector })),
)

/** What lies over the canvas in the pixels of the window: palette, panels, and what screen readers are told. */
export function FrontOfCanvas() {
  return (
    <>
      <Palette />
      <Suspense fallback={null}>
        <Inspector />
      </Suspense>
      <Announcer />
    </>
  )
}
