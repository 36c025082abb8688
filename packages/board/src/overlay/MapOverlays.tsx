import { lazy, Suspense } from 'react'
import { TldrawOverlays } from 'tldraw'
import { AddButtons } from './AddButtons.tsx'
import { LandingMarks } from './LandingMarks.tsx'

const EmotionPicker = lazy(() =>
  import('./EmotionPicker.tsx').then((module) => ({ default: module.EmotionPicker })),
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
      <LandingMarks />
      <AddButtons />
      <Suspense fallback={null}>
        <EmotionPicker />
      </Suspense>
    </>
  )
}
