import { useLingui } from '@lingui/react'
import { Choice } from './Choice.tsx'
import type { ExportFormat, ExportWish } from './export-wish.ts'

const FORMATS: readonly ExportFormat[] = ['png', 'pdf', 'svg', 'jpeg', 'webp']

/** As which file, each with what it is good for. */
export function FormatChoice(props: {
  readonly wish: ExportWish
  readonly onChange: (part: Partial<ExportWish>) => void
}) {
  const { _ } = useLingui()
  return (
    <Choice<ExportFormat>
      legend={_('web.export.format.legend')}
      labels="wide"
      value={props.wish.format}
      onChange={(format) => props.onChange({ format })}
      options={FORMATS.map((value) => ({
        value,
        label: _(`web.export.format.${value}.label`),
        hint: _(`web.export.format.${value}.hint`),
      }))}
    />
  )
}
