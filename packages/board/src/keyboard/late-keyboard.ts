import { lazy } from 'react'

const parts = () => import('./parts.ts')

/*
 * What the keyboard needs is loaded together, right after the canvas.
 */

/** The keys of the maps and their overview. */
export const Keyboard = lazy(() => parts().then(({ Keyboard: part }) => ({ default: part })))

/** The frame around the place that the keyboard is on. */
export const PlaceFrame = lazy(() => parts().then(({ PlaceFrame: part }) => ({ default: part })))

/** Opens the overview of the keys. */
export const KeyboardButton = lazy(() =>
  parts().then(({ KeyboardButton: part }) => ({ default: part })),
)
