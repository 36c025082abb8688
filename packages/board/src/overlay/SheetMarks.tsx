import { FigureMarks } from '../figures/FigureMarks.tsx'
import { LockBadges } from '../locks/LockBadges.tsx'
import { LaneHandles } from '../structure/LaneHandles.tsx'

/** What is marked on the maps: what a figure counts, lanes to be taken hold of, what is locked. */
export function SheetMarks() {
  return (
    <>
      <FigureMarks />
      <LaneHandles />
      <LockBadges />
    </>
  )
}
