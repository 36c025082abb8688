import { latePart } from './late-part.ts'

/** Loads what copying, pasting and letting go need. */
export const loadLateWork = () => import('./work.ts')

/** What copying, pasting and letting go need, once it is there. Until then tldraw's own copying does, and a drag goes back. */
export const lateWork = latePart(loadLateWork)
