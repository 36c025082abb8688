import { figureParts, type FigureId, type Journey } from '@amtsweg/journey'
import { Popover } from 'radix-ui'
import { useContext } from 'react'
import { useEditor, useValue, type TLShapeId } from 'tldraw'
import { announce } from '../announce/announcement.ts'
import { DialogPlace } from '../dialog/dialog-place.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import { getMarkedFigure, markFigure, showMarked } from './marked-figure.ts'
import { figureTexts } from './texts.ts'

/** A figure of the strip. Pressed, it explains itself and shows on the map what it counts. */
export function FigureButton(props: {
  readonly journeyId: TLShapeId
  readonly journey: Journey
  readonly figure: FigureId
  /** With its unit, as it is read. */
  readonly value: string
}) {
  const { journeyId, journey, figure, value } = props
  const editor = useEditor()
  const text = usePanelText(figureTexts)
  const place = useContext(DialogPlace)
  const isMarked = useValue(
    'is marked',
    () => {
      const marked = getMarkedFigure(editor)
      return marked?.journeyId === journeyId && marked.figure === figure
    },
    [editor, journeyId, figure],
  )
  const name = text(`figure.${figure}`)
  const { steps, cards } = figureParts(journey)[figure]
  const unit = cards.length > 0 ? 'cards' : 'steps'
  const count = cards.length > 0 ? cards.length : steps.length
  const number = count === 1 ? 'one' : 'many'
  const counted =
    count === 0 ? text('strip.marked.none') : text(`strip.marked.${unit}.${number}`, { count })
  const setMarked = (wanted: 'marked' | 'unmarked') => {
    markFigure(editor, wanted === 'marked' ? { journeyId, figure } : null)
    if (wanted === 'unmarked') return
    showMarked(editor, { journeyId, figure })
    announce(editor, `${name}: ${value}. ${counted}`)
  }
  return (
    <Popover.Root open={isMarked} onOpenChange={(open) => setMarked(open ? 'marked' : 'unmarked')}>
      <Popover.Trigger
        className="aw-figure"
        data-figure={figure}
        data-marked={isMarked || undefined}
      >
        <span className="aw-figure-value">{value}</span>
        <span className="aw-figure-name">{name}</span>
      </Popover.Trigger>
      <Popover.Portal container={place}>
        <Popover.Content
          className="aw-figure-card"
          side="bottom"
          sideOffset={6}
          collisionPadding={8}
          aria-label={name}
          // The map behind stays to be moved about in while its marks are looked at.
          onInteractOutside={(event) => event.preventDefault()}
        >
          <strong>
            {name}: {value}
          </strong>
          <p>{text(`figure.${figure}.text`)}</p>
          <p>{counted}</p>
          <Popover.Arrow className="aw-figure-arrow" />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
