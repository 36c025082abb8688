import { TldrawOverlays } from 'tldraw'
import { FigureMarks } from '../figures/FigureMarks.tsx'
import { AddButtons } from './AddButtons.tsx'
import { EmotionPicker } from './EmotionPicker.tsx'
import { LandingMarks } from './LandingMarks.tsx'

/** What lies over the maps in page coordinates: where something would land, and what can be added. */
export function MapOverlays() {
  return (
    <>
      <TldrawOverlays />
      <FigureMarks />
      <LandingMarks />
      <AddButtons />
      <EmotionPicker />
    </>
  )
}
