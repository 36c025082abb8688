import { AddButtons } from './AddButtons.tsx'
import { EmotionPicker } from './EmotionPicker.tsx'

/** What can be pressed on the maps: places where something can be added, and the feelings of the selected step. */
export function AddMarks() {
  return (
    <>
      <AddButtons />
      <EmotionPicker />
    </>
  )
}
