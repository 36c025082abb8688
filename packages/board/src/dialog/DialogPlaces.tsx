import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { DialogPlace, useOwnKeys } from './dialog-place.ts'

/** Gives the dialogs and popovers inside it a place of their own above the canvas, where their keys stay. */
export function DialogPlaces({ children }: { readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useOwnKeys(part)
  return (
    <DialogPlace value={place}>
      {children}
      <div className="aw-dialogs" ref={part}>
        <div ref={setPlace} />
      </div>
    </DialogPlace>
  )
}
