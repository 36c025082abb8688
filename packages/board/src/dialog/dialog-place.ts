import { createContext, useEffect } from 'react'
import type { RefObject } from 'react'

/** Where dialogs and popovers of the board's page go; `null` before the page is there. */
export const DialogPlace = createContext<HTMLElement | null>(null)

/**
 * Keeps keys pressed in a part of the page from the canvas. Its shortcuts listen on the whole document: whoever stood on
 * *Teilen* and pressed Delete would delete what is selected on the board.
 */
export function useOwnKeys(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = part.current
    if (element === null) return undefined
    const keep = (event: Event) => event.stopPropagation()
    element.addEventListener('keydown', keep)
    element.addEventListener('keyup', keep)
    return () => {
      element.removeEventListener('keydown', keep)
      element.removeEventListener('keyup', keep)
    }
  }, [part])
}
