import { compareJourneys, label, resolveText, type Journey } from '@amtsweg/journey'
import { Dialog } from 'radix-ui'
import { useMemo, useState } from 'react'
import { useEditor, useValue, type TLShapeId } from 'tldraw'
import { DialogFrame } from '../dialog/DialogFrame.tsx'
import type { PageJourney } from '../figures/shown-journey.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import './compare.css'
import { ComparedFigures } from './ComparedFigures.tsx'
import { ComparedSteps } from './ComparedSteps.tsx'
import { firstPair } from './first-pair.ts'
import { compareTexts } from './texts.ts'

/** Two journeys of the page side by side: figures with their differences, and what became of each step. */
export function CompareDialog({
  journeys,
  shownId,
  onClose,
}: {
  /** At least two. */
  readonly journeys: readonly PageJourney[]
  /** One of the two to begin with. */
  readonly shownId: TLShapeId
  readonly onClose: () => void
}) {
  const editor = useEditor()
  const text = usePanelText(compareTexts)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const [pair, setPair] = useState(() => firstPair(journeys, shownId))
  const journeyOf = (id: TLShapeId | undefined) =>
    journeys.find(({ shapeId }) => shapeId === id)?.journey
  const [before, after] = [journeyOf(pair.before), journeyOf(pair.after)]
  const nameOf = (journey: Journey) =>
    `${label('state', journey.state, language)}: ${resolveText(journey.title, language).text}`
  const comparison = useMemo(
    () => (before === undefined || after === undefined ? null : compareJourneys(before, after)),
    [before, after],
  )
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogFrame heading={text('compare.heading')} closeLabel={text('compare.close')} size="wide">
        <div className="aw-compare-pair">
          {(['before', 'after'] as const).map((side) => (
            <label key={side}>
              {text(`compare.${side}`)}
              <select
                value={pair[side]}
                onChange={(event) => {
                  const found = journeys.find(({ shapeId }) => shapeId === event.target.value)
                  if (found !== undefined) setPair({ ...pair, [side]: found.shapeId })
                }}
              >
                {journeys.map(({ shapeId, journey }) => (
                  <option key={shapeId} value={shapeId}>
                    {nameOf(journey)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        {comparison !== null && before !== undefined && after !== undefined && (
          <>
            <ComparedFigures
              figures={comparison.figures}
              names={{ before: nameOf(before), after: nameOf(after) }}
            />
            <ComparedSteps steps={comparison.steps} />
          </>
        )}
      </DialogFrame>
    </Dialog.Root>
  )
}
