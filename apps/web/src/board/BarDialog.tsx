import { DialogFrame } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import type { LucideIcon } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import type { ReactNode } from 'react'

/** A button of the top bar and the dialog that it opens; the content is made anew at each opening. */
export function BarDialog(props: {
  readonly label: string
  readonly icon: LucideIcon
  readonly heading: string
  readonly primary: 'primary' | 'plain'
  readonly children: ReactNode
}) {
  const { _ } = useLingui()
  const [open, setOpen] = useState(false)
  const Icon = props.icon
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger
        className={
          props.primary === 'primary' ? 'button button--primary bar-button' : 'button bar-button'
        }
        title={props.label}
      >
        <Icon size={18} aria-hidden="true" />
        <span className="bar-button__label">{props.label}</span>
      </Dialog.Trigger>
      <DialogFrame heading={props.heading} closeLabel={_('web.dialog.close')}>
        {props.children}
      </DialogFrame>
    </Dialog.Root>
  )
}
