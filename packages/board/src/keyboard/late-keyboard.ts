import { lateComponent } from '../late-component.ts'

const parts = () => import('./parts.ts')

/*
 * What the keyboard needs is loaded together, right after the canvas.
 */

/** The keys of the maps and their overview. */
export const Keyboard = lateComponent(() => parts().then((module) => module.Keyboard))

/** The frame around the place that the keyboard is on. */
export const PlaceFrame = lateComponent(() => parts().then((module) => module.PlaceFrame))

/** Opens the overview of the keys. */
export const KeyboardButton = lateComponent(() => parts().then((module) => module.KeyboardButton))
