import { PAPERS, RENDER_LIMITS } from '@amtsweg/board/render-limits'
import { useLingui } from '@lingui/react'
import { useId } from 'react'
import { Choice } from './Choice.tsx'
import { isPixelFormat, type ExportWish, type SizeChoice } from './export-wish.ts'
import { PickList } from './PickList.tsx'

const FACTORS = ['1', '2', '3'] as const
/** Dots an inch: a poster seen from afar, an office printer, a print shop. */
const DOTS = ['100', '150', '200', '300'] as const
/** Pixels of the narrowest picture, as the server takes it. */
const WIDTH_MIN = 16

/** How large: a factor, pixels or paper for pictures of pixels, paper for a PDF, nothing for SVG. */
export function SizeChoices(props: {
  readonly wish: ExportWish
  readonly onChange: (part: Partial<ExportWish>) => void
}) {
  const { _ } = useLingui()
  const id = useId()
  const { wish, onChange } = props
  if (wish.format === 'svg') return null
  if (!isPixelFormat(wish.format)) {
    return (
      <Choice
        legend={_(wish.sheet === null ? 'web.export.paper.legend' : 'web.export.poster.legend')}
        labels="narrow"
        value={wish.paper}
        onChange={(paper) => onChange({ paper })}
        options={PAPERS.map((value) => ({ value, label: value }))}
      />
    )
  }
  return (
    <>
      <Choice<SizeChoice>
        legend={_('web.export.scale.legend')}
        labels="narrow"
        value={wish.size}
        onChange={(size) => onChange({ size })}
        options={[
          ...FACTORS.map((value) => ({
            value,
            label: _('web.export.scale.value', { scale: value }),
          })),
          { value: 'width', label: _('web.export.scale.width') },
          { value: 'print', label: _('web.export.scale.print') },
        ]}
      />
      {wish.size === 'width' ? (
        <div className="field">
          <label className="field__label" htmlFor={id}>
            {_('web.export.width.label')}
          </label>
          <input
            className="field__input"
            id={id}
            type="number"
            inputMode="numeric"
            min={WIDTH_MIN}
            max={RENDER_LIMITS.side}
            step={1}
            required
            value={Number.isNaN(wish.width) ? '' : wish.width}
            onChange={(event) => onChange({ width: event.target.valueAsNumber })}
          />
        </div>
      ) : null}
      {wish.size === 'print' ? (
        <div className="export-form__pair">
          <PickList
            label={_('web.export.paper.legend')}
            value={wish.paper}
            onChange={(paper) => onChange({ paper })}
            options={PAPERS.map((value) => ({ value, label: value }))}
          />
          <PickList
            label={_('web.export.dpi.label')}
            value={String(wish.dpi)}
            onChange={(dpi) => onChange({ dpi: Number(dpi) })}
            options={DOTS.map((value) => ({
              value,
              label: _('web.export.dpi.value', { dpi: value }),
            }))}
          />
        </div>
      ) : null}
    </>
  )
}
