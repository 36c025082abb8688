import { createContext } from 'react'

/** Where the strip of figures goes: above the canvas, so that it never lies over the map. `null` before it is there. */
export const StripPlace = createContext<HTMLElement | null>(null)
