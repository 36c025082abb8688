import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useContext, useRef } from 'react'
import type { ReactNode } from 'react'
import { DialogPlace } from './dialog-place.ts'

/** What a `DialogFrame` needs. */
export interface DialogFrameProps {
  readonly heading: string
  /** Name of the button that closes. */
  readonly closeLabel: string
  /** `wide` takes most of the window, for tables and galleries. */
  readonly size?: 'normal' | 'wide' | undefined
  readonly children: ReactNode
}

/**
 * The part of a dialog that is seen: shade, heading, a button to close, and the content. To be put into a
 * `Dialog.Root` of radix-ui, which opens and closes it. When it closes, the focus goes to what opened it, or to the canvas
 * when that is gone.
 */
export function DialogFrame(props: DialogFrameProps) {
  const { heading, closeLabel, size, children } = props
  const place = useContext(DialogPlace)
  const opener = useRef<Element | null>(null)
  return (
    <Dialog.Portal container={place}>
      <Dialog.Overlay className="aw-dialog-shade" />
      <Dialog.Content
        className="aw-dialog"
        data-size={size ?? 'normal'}
        aria-describedby={undefined}
        onOpenAutoFocus={() => {
          opener.current = document.activeElement
        }}
        onCloseAutoFocus={(event) => {
          // Radix gives the focus to a `Dialog.Trigger` only, and most of these dialogs have none.
          event.preventDefault()
          focusAgain(opener.current)
        }}
      >
        <div className="aw-dialog-head">
          <Dialog.Title className="aw-dialog-title">{heading}</Dialog.Title>
          <Dialog.Close className="aw-dialog-close" aria-label={closeLabel}>
            <X size={20} aria-hidden="true" />
          </Dialog.Close>
        </div>
        {children}
      </Dialog.Content>
    </Dialog.Portal>
  )
}

/** Gives the focus back, or to the canvas: a key pressed on nothing would reach nobody. */
function focusAgain(opener: Element | null): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
  const target = isThere ? opener : document.querySelector<HTMLElement>('.tl-container')
  target?.focus()
}
