import { lateComponent } from '../late-component.ts'
import { Suspense } from 'react'
import { TldrawOverlays } from 'tldraw'
import { PlaceFrame } from '../keyboard/late-keyboard.ts'

const AddButtons = lateComponent(() =>
  import('./AddButtons.tsx').then((module) => module.AddButtons),
)
const EmotionPicker = lateComponent(() =>
  import('./EmotionPicker.tsx').then((module) => module.EmotionPicker),
)
const LandingMarks = lateComponent(() =>
  import('./LandingMarks.tsx').then((module) => module.LandingMarks),
)
const FigureMarks = lateComponent(() =>
  import('../figures/FigureMarks.tsx').then((module) => module.FigureMarks),
)
const LaneHandles = lateComponent(() =>
  import('../structure/LaneHandles.tsx').then((module) => module.LaneHandles),
)

/** What lies over the maps in page coordinates: where something would land, and what can be added. */
export function MapOverlays() {
  return (
    <>
      <TldrawOverlays />
      <Suspense fallback={null}>
        <FigureMarks />
        <LaneHandles />
      </Suspense>
      <Suspense fallback={null}>
        <PlaceFrame />
        <LandingMarks />
      </Suspense>
      <Suspense fallback={null}>
        <AddButtons />
        <EmotionPicker />
      </Suspense>
    </>
  )
}
