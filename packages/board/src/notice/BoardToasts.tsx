import { Toast } from 'radix-ui'
import {
  TldrawUiButton,
  TldrawUiButtonLabel,
  TldrawUiIcon,
  useToasts,
  useTranslation,
  useValue,
  type TLUiToast,
} from 'tldraw'
import { usePanelText } from '../texts/use-panel-text.ts'
import { noticeTexts } from './texts.ts'

/** Milliseconds for which a toast stays: two sentences are read within them. It waits while the pointer or the focus is on it. */
const DURATION = 10_000

const ICONS = {
  success: 'check-circle',
  warning: 'warning-triangle',
  error: 'cross-circle',
  info: 'info-circle',
} as const

/**
 * tldraw's toasts, told to a screen reader in the language of the page, and long enough to be read; tldraw's say
 * "Notification" and go after 4 s. Without buttons of their own: the only toast that has one is not shown.
 */
export function BoardToasts() {
  const context = useToasts()
  const shown = useValue('toasts', () => context.toasts.get(), [context])
  const text = usePanelText(noticeTexts)
  return (
    <Toast.Provider label={text('notice.label')} duration={DURATION}>
      {shown.filter(isShown).map((toast) => (
        <BoardToast key={toast.id} toast={toast} onClose={() => context.removeToast(toast.id)} />
      ))}
      <Toast.Viewport className="tlui-toast__viewport" label={text('notice.region')} />
    </Toast.Provider>
  )
}

/**
 * tldraw says of everything, in English, that it was moved to another page, also where it stays. The page that comes says it.
 */
function isShown({ title }: TLUiToast): boolean {
  return title !== 'Changed Page'
}

function BoardToast({
  toast,
  onClose,
}: {
  readonly toast: TLUiToast
  readonly onClose: () => void
}) {
  const { severity, title, description, closeLabel } = toast
  const translate = useTranslation()
  return (
    <Toast.Root
      className="tlui-toast__container"
      data-severity={severity}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      {severity !== undefined && (
        <div className="tlui-toast__icon">
          <TldrawUiIcon icon={ICONS[severity]} label={translate(`toast.${severity}`)} />
        </div>
      )}
      <div className="tlui-toast__main">
        <div className="tlui-toast__content">
          {title !== undefined && <Toast.Title className="tlui-toast__title">{title}</Toast.Title>}
          {description !== undefined && (
            <Toast.Description className="tlui-toast__description">{description}</Toast.Description>
          )}
        </div>
      </div>
      <Toast.Close asChild>
        <TldrawUiButton type="normal" className="tlui-toast__close">
          <TldrawUiButtonLabel>{closeLabel ?? translate('toast.close')}</TldrawUiButtonLabel>
        </TldrawUiButton>
      </Toast.Close>
    </Toast.Root>
  )
}
