import { useLingui } from '@lingui/react'
import { useId, useState } from 'react'
import type { ShortCode } from '../../api/answers.ts'
import { Problem } from '../../page/Problem.tsx'
import { changeCode } from './share-client.ts'
import { clockTime } from './clock-time.ts'

/** The short code that can be spoken: made, shown with its end, renewed, ended. */
export function CodePart(props: {
  readonly boardId: string
  readonly code: ShortCode
  readonly onCode: (code: ShortCode) => void
}) {
  const { _, i18n } = useLingui()
  const id = useId()
  const [failed, setFailed] = useState(false)
  const { code, expiresAt } = props.code

  async function change(to: 'new' | 'none'): Promise<void> {
    const answer = await changeCode(props.boardId, to)
    setFailed(!answer.ok)
    if (answer.ok) props.onCode(answer.value)
  }

  return (
    <section className="code-part" aria-labelledby={id}>
      <h3 id={id}>{_('web.share.code.heading')}</h3>
      <p className="field__hint">{_('web.share.code.hint', { host: window.location.host })}</p>
      <output className="code-part__now">
        {code === null || expiresAt === null ? (
          _('web.share.code.none')
        ) : (
          <>
            <strong className="code-part__code">{code}</strong>
            <span>{_('web.share.code.until', { time: clockTime(expiresAt, i18n.locale) })}</span>
          </>
        )}
      </output>
      <div className="link-actions">
        <button type="button" className="button" onClick={() => void change('new')}>
          {_(code === null ? 'web.share.code.make' : 'web.share.code.renew')}
        </button>
        {code === null ? null : (
          <button
            type="button"
            className="button button--quiet"
            onClick={() => void change('none')}
          >
            {_('web.share.code.end')}
          </button>
        )}
      </div>
      {failed ? <Problem text={_('web.share.code.failed')} /> : null}
    </section>
  )
}
