import { lazy, Suspense } from 'react'
import { TldrawOverlays } from 'tldraw'
import { PlaceFrame } from '../keyboard/late-keyboard.ts'

const AddButtons = lazy(() =>
  import('./AddButtons.tsx').then((module) => ({ default: module.AddButtons })),
)
const EmotionPicker = lazy(() =>
  import('./EmotionPicker.tsx').then((module) => ({ default: module.EmotionPicker })),
)
const LandingMarks = lazy(() =>
  import('./LandingMarks.tsx').then((module) => ({ default: module.LandingMarks })),
)
const FigureMarks = lazy(() =>
  import('../figures/FigureMarks.tsx').then((module) => ({ default: module.FigureMarks })),
)
const LaneHandles = lazy(() =>
  import('../structure/LaneHandles.tsx').then((module) => ({ default: module.LaneHandles })),
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
