import { lateComponent } from '../late-component.ts'
import { Suspense } from 'react'
import { TldrawOverlays } from 'tldraw'
import { PlaceFrame } from '../keyboard/late-keyboard.ts'

const LandingMarks = lateComponent(() =>
  import('./LandingMarks.tsx').then((module) => module.LandingMarks),
)
const AddMarks = lateComponent(() => import('./AddMarks.tsx').then((module) => module.AddMarks))
const SheetMarks = lateComponent(() =>
  import('./SheetMarks.tsx').then((module) => module.SheetMarks),
)

/** What lies over the maps in page coordinates: where something would land, and what can be added. */
export function MapOverlays() {
  return (
    <>
      <TldrawOverlays />
      <Suspense fallback={null}>
        <SheetMarks />
      </Suspense>
      <Suspense fallback={null}>
        <PlaceFrame />
        <LandingMarks />
      </Suspense>
      <Suspense fallback={null}>
        <AddMarks />
      </Suspense>
    </>
  )
}
