import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useContext, useState } from 'react'
import type { ReactNode } from 'react'
import { OverlayPlace } from './own-keys.ts'
import './dialog.css'

/** A button of the top bar and the dialog that it opens; the content is made anew at each opening. */
export function BarDialog(props: {
  readonly label: string
  readonly icon: LucideIcon
  readonly heading: string
  readonly primary: 'primary' | 'plain'
  readonly children: ReactNode
}) {
  const { _ } = useLingui()
  const place = useContext(OverlayPlace)
  const [open, setOpen] = useState(false)
  const Icon = props.icon
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger
        className={
          props.primary === 'primary' ? 'button button--primary bar-button' : 'button bar-button'
        }
      >
        <Icon size={18} aria-hidden="true" />
        <span className="bar-button__label">{props.label}</span>
      </Dialog.Trigger>
      <Dialog.Portal container={place}>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <div className="dialog__head">
            <Dialog.Title className="dialog__title">{props.heading}</Dialog.Title>
            <Dialog.Close className="dialog__close" aria-label={_('web.dialog.close')}>
              <X size={20} aria-hidden="true" />
            </Dialog.Close>
          </div>
          {props.children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
