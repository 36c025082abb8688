import { useLingui } from '@lingui/react'
import { Choice } from './Choice.tsx'
import type { Exportable } from './exportable.ts'
import { ALL_JOURNEYS, type ExportWish } from './export-wish.ts'
import { PickList } from './PickList.tsx'

/** Which part of the board: a journey, what is selected, this page or all of it. */
export function WhatChoice(props: {
  readonly wish: ExportWish
  readonly from: Exportable
  readonly onChange: (part: Partial<ExportWish>) => void
}) {
  const { _ } = useLingui()
  const { wish, from, onChange } = props
  const { journeys, pages, ids } = from
  const hasJourney = journeys.length > 0
  const hasSelection = ids.selection.length > 0
  const isPdfOnly = pages.length > 1 && wish.format !== 'pdf'
  const isSeveral = pages.length > 1
  return (
    <>
      <Choice<ExportWish['what']>
        legend={_('web.export.what.legend')}
        labels="middle"
        value={wish.what}
        onChange={(what) => onChange({ what })}
        options={[
          {
            value: 'journey',
            label: _('web.export.what.journey'),
            disabled: !hasJourney,
            hint: hasJourney ? undefined : _('web.export.what.journey.none'),
          },
          {
            value: 'selection',
            label: _('web.export.what.selection'),
            disabled: !hasSelection,
            hint: hasSelection ? undefined : _('web.export.what.selection.none'),
          },
          { value: 'page', label: _('web.export.what.page') },
          {
            value: 'board',
            label: _('web.export.what.board'),
            disabled: isPdfOnly,
            hint: isSeveral
              ? _(isPdfOnly ? 'web.export.what.board.pdf' : 'web.export.what.board.pages', {
                  count: pages.length,
                })
              : undefined,
          },
        ]}
      />
      {wish.what === 'journey' && journeys.length > 1 ? (
        <PickList
          label={_('web.export.journey.label')}
          value={wish.journey}
          onChange={(journey) => onChange({ journey })}
          options={[
            ...journeys.map(({ id, title }) => ({
              value: id,
              label: title || _('web.export.journey.untitled'),
            })),
            ...(wish.format === 'pdf'
              ? [{ value: ALL_JOURNEYS, label: _('web.export.journey.all') }]
              : []),
          ]}
        />
      ) : null}
    </>
  )
}
