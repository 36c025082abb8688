import { Announcer } from '../announce/Announcer.tsx'
import { Palette } from '../palette/Palette.tsx'

/** What lies over the canvas in the pixels of the window: palette, panels, and what screen readers are told. */
export function FrontOfCanvas() {
  return (
    <>
      <Palette />
      <Announcer />
    </>
  )
}
