import { useLingui } from '@lingui/react'
import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { BoardLinks, Role } from '../../api/answers.ts'
import { copyField } from './copy-text.ts'
import type { CopyOutcome } from './copy-text.ts'
import { LinkActions } from './LinkActions.tsx'

/** One link: what it allows, a field that can be selected, a button that copies it, and what a facilitator may do with it. */
export function LinkRow(props: {
  readonly boardId: string
  readonly role: Role
  /** `undefined`: switched off. */
  readonly link: string | undefined
  /** Hears of the links after a change; without it there is nothing to change. */
  readonly onLinks: ((links: BoardLinks) => void) | undefined
}) {
  const { role, link } = props
  const { _ } = useLingui()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null)
  const label = _(`web.share.${role}.label`)

  async function copy(): Promise<void> {
    if (field.current !== null) setOutcome(await copyField(field.current))
  }

  return (
    <div className="link-row">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <p className="field__hint" id={`${id}-hint`}>
        {_(link === undefined ? 'web.share.off' : `web.share.${role}.hint`)}
      </p>
      {link === undefined ? null : (
        <div className="link-row__line">
          <input
            ref={field}
            className="field__input link-row__field"
            id={id}
            readOnly
            value={link}
            aria-describedby={`${id}-hint`}
            onFocus={(event) => event.target.select()}
          />
          <button
            type="button"
            className={role === 'participant' ? 'button button--primary' : 'button'}
            onClick={() => void copy()}
          >
            {outcome === 'copied' ? <Check size={18} /> : <Copy size={18} />}
            <span>
              {outcome === 'copied' ? _('web.share.copied') : _('web.share.copy')}
              <span className="visually-hidden">{`: ${label}`}</span>
            </span>
          </button>
        </div>
      )}
      <p className={outcome === 'manual' ? 'link-row__note' : 'visually-hidden'} aria-live="polite">
        {outcome === 'copied' ? _('web.share.copied') : null}
        {outcome === 'manual' ? _('web.share.copy.manual') : null}
      </p>
      {props.onLinks === undefined ? null : (
        <LinkActions
          boardId={props.boardId}
          role={role}
          isOff={link === undefined}
          onLinks={props.onLinks}
        />
      )}
    </div>
  )
}
