import type { Language } from '@amtsweg/journey'
import { useLingui } from '@lingui/react'
import { Choice } from './Choice.tsx'
import type { Exportable } from './exportable.ts'
import { hasLanes, isTransparent, type ExportWish } from './export-wish.ts'
import { LaneChoice } from './LaneChoice.tsx'

const ONE = 'one'

/** What few need: what is behind, around and within the picture, posters of many sheets, and the canvas' own picture. */
export function MoreSettings(props: {
  readonly wish: ExportWish
  readonly lanes: Exportable['lanes']
  readonly language: Language
  readonly onChange: (part: Partial<ExportWish>) => void
  readonly isBusy: boolean
  readonly onCanvas: () => void
}) {
  const { _ } = useLingui()
  const { wish, onChange } = props
  return (
    <details className="export-more">
      <summary>{_('web.export.more')}</summary>
      <div className="export-more__inside">
        {wish.format === 'pdf' ? (
          <Choice
            legend={_('web.export.sheets.legend')}
            labels="wide"
            value={wish.sheet ?? ONE}
            onChange={(sheet) => onChange({ sheet: sheet === ONE ? null : sheet })}
            options={[
              { value: ONE, label: _('web.export.sheets.one') },
              { value: 'A4', label: _('web.export.sheets.A4') },
              { value: 'A3', label: _('web.export.sheets.A3') },
            ]}
          />
        ) : null}
        {wish.format === 'jpeg' ? null : (
          <Choice
            legend={_('web.export.background.legend')}
            labels="middle"
            value={isTransparent(wish) ? 'transparent' : 'paper'}
            onChange={(background) => onChange({ transparent: background === 'transparent' })}
            options={[
              { value: 'paper', label: _('web.export.background.paper') },
              { value: 'transparent', label: _('web.export.background.transparent') },
            ]}
          />
        )}
        {wish.what === 'page' || wish.what === 'board' ? (
          <Choice
            legend={_('web.export.around.legend')}
            labels="middle"
            value={wish.drawings ? 'yes' : 'no'}
            onChange={(drawings) => onChange({ drawings: drawings === 'yes' })}
            options={[
              { value: 'yes', label: _('web.export.around.yes') },
              { value: 'no', label: _('web.export.around.no') },
            ]}
          />
        ) : null}
        {hasLanes(wish) && props.lanes.length > 0 ? (
          <LaneChoice
            lanes={props.lanes}
            chosen={wish.lanes}
            language={props.language}
            onChange={(lanes) => onChange({ lanes })}
          />
        ) : null}
        <div className="export-more__canvas">
          <p>{_('web.export.canvas.text')}</p>
          <button
            type="button"
            className="button"
            aria-disabled={props.isBusy}
            onClick={props.onCanvas}
          >
            {_('web.export.canvas.save')}
          </button>
        </div>
      </div>
    </details>
  )
}
