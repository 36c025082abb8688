import type { PictureRequest } from '@amtsweg/board'
import { useLingui } from '@lingui/react'
import { CircleCheck, ImageDown } from 'lucide-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { assertNever } from '../../page/assert-never.ts'
import { Problem } from '../../page/Problem.tsx'
import type { BoardEditor } from '../board-editor.ts'
import { Choice } from './Choice.tsx'
import { usePicture } from './use-picture.ts'

const SCALES = ['1', '2', '3'] as const
type What = PictureRequest['what']
type Format = PictureRequest['format']
type Scale = (typeof SCALES)[number]

/** What of the board, in which format and size, and one button. */
export function PictureForm(props: { readonly editor: BoardEditor; readonly title: string }) {
  const { _ } = useLingui()
  const { editor } = props
  const [hasJourney] = useState(() =>
    editor.getCurrentPageShapes().some((shape) => shape.type === 'journey'),
  )
  const [hasSelection] = useState(() => editor.getSelectedShapeIds().length > 0)
  const [what, setWhat] = useState<What>(hasJourney ? 'journey' : 'board')
  const [format, setFormat] = useState<Format>('png')
  const [scale, setScale] = useState<Scale>('2')
  const { state, save, reset } = usePicture(editor, props.title)
  const making = state.type === 'making'

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!making) void save({ what, format, scale: scaleNumber(scale) })
  }

  return (
    <form className="export-form" onSubmit={submit} onChange={reset}>
      <h3 className="export-heading">{_('web.export.picture.heading')}</h3>
      <Choice<What>
        legend={_('web.export.what.legend')}
        labels="wide"
        value={what}
        onChange={setWhat}
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
          { value: 'board', label: _('web.export.what.board') },
        ]}
      />
      <Choice<Format>
        legend={_('web.export.format.legend')}
        labels="wide"
        value={format}
        onChange={setFormat}
        options={[
          {
            value: 'png',
            label: _('web.export.format.png'),
            hint: _('web.export.format.png.hint'),
          },
          {
            value: 'svg',
            label: _('web.export.format.svg'),
            hint: _('web.export.format.svg.hint'),
          },
        ]}
      />
      {format === 'png' ? (
        <Choice<Scale>
          legend={_('web.export.scale.legend')}
          labels="narrow"
          value={scale}
          onChange={setScale}
          options={SCALES.map((value) => ({
            value,
            label: _('web.export.scale.value', { scale: value }),
          }))}
        />
      ) : null}
      <div className="export-form__action">
        <button type="submit" className="button button--primary" aria-disabled={making}>
          <ImageDown size={18} aria-hidden="true" />
          {making ? _('web.export.saving') : _('web.export.save')}
        </button>
        <output className="export-form__done">
          {state.type === 'saved' ? (
            <>
              <CircleCheck size={18} aria-hidden="true" />
              {_('web.export.saved', { name: state.name })}
            </>
          ) : null}
        </output>
      </div>
      {state.type === 'failed' ? <Problem text={state.problem} /> : null}
    </form>
  )
}

function scaleNumber(scale: Scale): PictureRequest['scale'] {
  switch (scale) {
    case '1':
      return 1
    case '2':
      return 2
    case '3':
      return 3
    default:
      return assertNever(scale)
  }
}
