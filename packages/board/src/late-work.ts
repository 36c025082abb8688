import { latePart } from './late-part.ts'

/** Loads what adding, copying, pasting and letting go need. */
export const loadLateWork = () => import('./work.ts')

/** What adding, copying, pasting and letting go need, once it is there. Until then tldraw's own copying does, and a drag goes back. */
export const lateWork = latePart(loadLateWork)
