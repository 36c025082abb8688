import { useLingui } from '@lingui/react'
import { CircleCheck } from 'lucide-react'
import { assertNever } from '../../page/assert-never.ts'
import { Problem } from '../../page/Problem.tsx'
import type { Progress } from './follow-progress.ts'
import { countedMissing, type Missing } from './not-drawn.ts'
import type { ExportState } from './use-export.ts'

/** How far an export is, how it ended, what is missing in it, and a way out of it. */
export function ExportProgress(props: {
  readonly state: ExportState
  readonly onCancel: () => void
  /** Saves the canvas' own picture instead; not given where there is none. */
  readonly onCanvas?: (() => void) | undefined
}) {
  const { _ } = useLingui()
  const { state } = props
  const isBusy = state.type === 'storing' || state.type === 'drawing'
  return (
    <>
      {isBusy ? (
        <div className="export-progress">
          <Bar progress={state.type === 'drawing' ? state.progress : null} />
          <button type="button" className="button" onClick={props.onCancel}>
            {_('web.export.cancel')}
          </button>
        </div>
      ) : null}
      <output className="export-form__done">
        {state.type === 'saved' || state.type === 'copied' ? (
          <CircleCheck size={18} aria-hidden="true" />
        ) : null}
        {toldState(state, _)}
      </output>
      {state.type === 'printing' && !state.isOpen ? (
        <a className="button" href={state.address} target="_blank" rel="noopener noreferrer">
          {_('web.export.print.link')}
        </a>
      ) : null}
      {(state.type === 'saved' || state.type === 'copied') && state.missing.length > 0 ? (
        <MissingList missing={state.missing} onCanvas={props.onCanvas} />
      ) : null}
      {state.type === 'failed' ? (
        <>
          <Problem text={state.problem} />
          {props.onCanvas === undefined ? null : (
            <button type="button" className="button" onClick={props.onCanvas}>
              {_('web.export.canvas.instead')}
            </button>
          )}
        </>
      ) : null}
    </>
  )
}

/** The bar, with its number where there is one; it is no live region, which would say each sheet aloud. */
function Bar({ progress }: { readonly progress: Progress | null }) {
  const { _ } = useLingui()
  const name = _('web.export.progress')
  if (progress === null) return <progress aria-label={name} />
  if (progress.type === 'waiting') {
    return (
      <>
        <progress aria-label={name} />
        <span>{_('web.export.waiting', { before: progress.before })}</span>
      </>
    )
  }
  const { done, of } = progress
  return (
    <>
      <progress aria-label={name} value={done} max={of} />
      <span className="export-progress__number">{_('web.export.parts', { done, of })}</span>
    </>
  )
}

type Translate = ReturnType<typeof useLingui>['_']

function toldState(state: ExportState, _: Translate): string {
  switch (state.type) {
    case 'idle':
    case 'failed':
      return ''
    case 'storing':
    case 'drawing':
    case 'cancelled':
    case 'copied':
      return _(`web.export.state.${state.type}`)
    case 'saved':
      return _('web.export.saved', { name: state.name })
    case 'printing':
      return _(state.isOpen ? 'web.export.state.printing' : 'web.export.state.blocked')
    default:
      return assertNever(state)
  }
}

function MissingList(props: {
  readonly missing: readonly Missing[]
  readonly onCanvas: (() => void) | undefined
}) {
  const { _ } = useLingui()
  return (
    <div className="export-missing">
      <p>{_('web.export.missing.text')}</p>
      <ul>
        {countedMissing(props.missing).map(({ kind, count, detail }) => (
          <li key={kind}>
            {kind === 'characters'
              ? _('web.export.missing.characters', { detail })
              : _(`web.export.missing.kind.${kind}`, { count })}
          </li>
        ))}
      </ul>
      {props.onCanvas === undefined ? null : (
        <button type="button" className="button" onClick={props.onCanvas}>
          {_('web.export.canvas.instead')}
        </button>
      )}
    </div>
  )
}
