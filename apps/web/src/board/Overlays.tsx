import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { OverlayPlace, useOwnKeys } from './own-keys.ts'

/** Gives the dialogs and popovers inside it a place of their own above the canvas, where their keys stay. */
export function Overlays({ children }: { readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useOwnKeys(part)
  return (
    <OverlayPlace value={place}>
      {children}
      <div className="overlays" ref={part}>
        <div ref={setPlace} />
      </div>
    </OverlayPlace>
  )
}
