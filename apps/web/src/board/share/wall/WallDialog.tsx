import { DialogPlace } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { QrCode as QrIcon, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useContext } from 'react'
import type { ShortCode } from '../../../api/answers.ts'
import { Wordmark } from '../../../brand/Wordmark.tsx'
import { clockTime } from '../clock-time.ts'
import { QrCode } from './QrCode.tsx'
import './wall.css'

/** For the wall of a room: a large QR code, the short code and the link, on the whole screen. */
export function WallDialog(props: {
  readonly title: string
  readonly link: string
  readonly code: ShortCode
}) {
  const { _, i18n } = useLingui()
  const place = useContext(DialogPlace)
  const { code, expiresAt } = props.code
  return (
    <Dialog.Root>
      <Dialog.Trigger className="button">
        <QrIcon size={18} aria-hidden="true" />
        {_('web.wall.button')}
      </Dialog.Trigger>
      <Dialog.Portal container={place}>
        <Dialog.Content className="wall" aria-describedby={undefined}>
          <div className="wall__head">
            <Wordmark />
            <Dialog.Close className="button" aria-label={_('web.wall.close')}>
              <X size={20} aria-hidden="true" />
            </Dialog.Close>
          </div>
          <div className="wall__body">
            <QrCode text={props.link} label={_('web.wall.qr', { title: props.title })} />
            <div className="wall__words">
              <Dialog.Title className="wall__title">{props.title}</Dialog.Title>
              <p className="wall__how">{_('web.wall.how')}</p>
              {code === null || expiresAt === null ? null : (
                <>
                  <p className="wall__how">{_('web.wall.code', { host: window.location.host })}</p>
                  <p className="wall__code">{code}</p>
                  <p className="wall__until">
                    {_('web.share.code.until', { time: clockTime(expiresAt, i18n.locale) })}
                  </p>
                </>
              )}
              <p className="wall__link">{props.link}</p>
              <p className="wall__name">{_('web.wall.name')}</p>
            </div>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
