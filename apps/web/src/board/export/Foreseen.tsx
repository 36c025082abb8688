import { useLingui } from '@lingui/react'
import { Ruler } from 'lucide-react'
import { assertNever } from '../../page/assert-never.ts'
import type { ExportWish } from './export-wish.ts'
import type { Foresight } from './foresee.ts'

/** What the choices become, in pixels, millimetres and pages; where that cannot be, the largest that can. */
export function Foreseen(props: {
  readonly wish: ExportWish
  readonly foresight: Foresight
  /** More is selected than can be asked for by name. */
  readonly isTooMany: boolean
  readonly onChange: (part: Partial<ExportWish>) => void
}) {
  const { _, i18n } = useLingui()
  const { foresight, wish } = props
  const number = (value: number) => new Intl.NumberFormat(i18n.locale).format(Math.round(value))

  function words(): string {
    if (props.isTooMany) return _('web.export.foreseen.many')
    switch (foresight.type) {
      case 'nothing':
        return _(`web.export.failed.nothing.${wish.what}`)
      case 'pixels':
      case 'vectors':
        return _(`web.export.foreseen.${foresight.type}`, sizeValues(foresight.size))
      case 'paper': {
        const values = { ...sizeValues(foresight.sheet), pages: number(foresight.pages) }
        if (wish.sheet !== null) return _('web.export.foreseen.sheets', values)
        return _(
          foresight.pages === 1 ? 'web.export.foreseen.page' : 'web.export.foreseen.pages',
          values,
        )
      }
      case 'too_large': {
        const asked = sizeValues(foresight.asked)
        return [
          _('web.export.foreseen.too_large', asked),
          _(`web.export.foreseen.why.${foresight.why}`),
          _('web.export.foreseen.largest', sizeValues(foresight.largest)),
        ].join(' ')
      }
      case 'too_many_sheets':
        return _('web.export.foreseen.too_many_sheets', {
          pages: number(foresight.pages),
          largest: number(foresight.largest),
        })
      default:
        return assertNever(foresight)
    }
  }

  function sizeValues({ w, h }: { readonly w: number; readonly h: number }) {
    return { width: number(w), height: number(h) }
  }

  return (
    <div className="export-foreseen">
      <Ruler size={18} aria-hidden="true" />
      <output>{words()}</output>
      {foresight.type === 'too_large' ? (
        <button
          type="button"
          className="button"
          onClick={() => props.onChange({ size: 'width', width: foresight.largest.w })}
        >
          {_('web.export.foreseen.take')}
        </button>
      ) : null}
    </div>
  )
}
