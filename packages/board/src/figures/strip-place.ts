import { createContext } from 'react'

/** The place of the strip of figures. */
export interface StripPlaceValue {
  /** `null` before it is there. */
  readonly element: HTMLElement | null
  /** To be called by the strip when it has come, also where it has nothing to show: until then its place is kept free. */
  readonly onStrip: () => void
}

/** Where the strip of figures goes: above the canvas, so that it never lies over the map. */
export const StripPlace = createContext<StripPlaceValue>({
  element: null,
  onStrip: () => undefined,
})
