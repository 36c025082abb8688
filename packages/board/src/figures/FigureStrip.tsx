import { lateComponent } from '../late-component.ts'
import { FIGURES, figureValue, label, resolveText } from '@amtsweg/journey'
import { ChartNoAxesColumn, ChevronUp, Copy, GitCompareArrows } from 'lucide-react'
import { Portal } from 'radix-ui'
import { Suspense, useContext, useLayoutEffect, useRef, useState } from 'react'
import { useEditor, useValue, type TLShapeId } from 'tldraw'
import { announce } from '../announce/announcement.ts'
import { makeToBe } from '../commands/make-to-be.ts'
import { useOwnKeys } from '../dialog/dialog-place.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import './figures.css'
import { FigureButton } from './FigureButton.tsx'
import { figureText } from './figure-text.ts'
import { chooseJourney } from './shown-journey.ts'
import { StripPlace } from './strip-place.ts'
import { figureTexts } from './texts.ts'
import { useShownFigures, type ShownFigures } from './use-shown-figures.ts'

const CompareDialog = lateComponent(() =>
  import('../compare/CompareDialog.tsx').then((module) => module.CompareDialog),
)

/** The figures of a journey, in a row above the canvas; nothing where the page has no journey. */
export function FigureStrip() {
  const { element: place, onStrip } = useContext(StripPlace)
  const shown = useShownFigures()
  const [isOpen, setOpen] = useState(true)
  useLayoutEffect(onStrip, [onStrip])
  if (place === null || shown === null) return null
  return (
    <Portal.Root container={place} asChild>
      <Strip shown={shown} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
    </Portal.Root>
  )
}

function Strip({
  shown,
  isOpen,
  onToggle,
}: {
  readonly shown: ShownFigures
  readonly isOpen: boolean
  readonly onToggle: () => void
}) {
  const editor = useEditor()
  const text = usePanelText(figureTexts)
  const part = useRef<HTMLElement>(null)
  useOwnKeys(part)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  if (!isOpen) {
    return (
      <section ref={part} className="aw-strip" data-form="closed" aria-label={text('strip.label')}>
        <button type="button" className="aw-strip-button" onClick={onToggle}>
          <ChartNoAxesColumn size={18} aria-hidden />
          {text('strip.show')}
        </button>
      </section>
    )
  }
  return (
    <section ref={part} className="aw-strip" aria-label={text('strip.label')}>
      <JourneyMenu shown={shown} />
      <div className="aw-figures">
        {FIGURES.map((figure) => (
          <FigureButton
            key={figure}
            journeyId={shown.shapeId}
            journey={shown.journey}
            figure={figure}
            value={figureText(figure, figureValue(figure, shown), language)}
          />
        ))}
      </div>
      <button
        type="button"
        className="aw-strip-button"
        aria-label={text('strip.hide')}
        title={text('strip.hide')}
        onClick={onToggle}
      >
        <ChevronUp size={18} aria-hidden />
      </button>
    </section>
  )
}

/** Which journey it is, and what can be done with it as a whole. */
function JourneyMenu({ shown }: { readonly shown: ShownFigures }) {
  const editor = useEditor()
  const text = usePanelText(figureTexts)
  const [isComparing, setComparing] = useState(false)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const isReadonly = useValue('readonly', () => editor.getIsReadonly(), [editor])
  const nameOf = ({ journey }: { readonly journey: ShownFigures['journey'] }) =>
    `${label('state', journey.state, language)}: ${resolveText(journey.title, language).text}`
  return (
    <div className="aw-strip-journey">
      {shown.journeys.length > 1 && (
        <select
          className="aw-strip-select"
          aria-label={text('strip.journey')}
          value={shown.shapeId}
          onChange={(event) => {
            const found = shown.journeys.find(({ shapeId }) => shapeId === event.target.value)
            if (found !== undefined) showJourney(editor, found.shapeId)
          }}
        >
          {shown.journeys.map((each) => (
            <option key={each.shapeId} value={each.shapeId}>
              {nameOf(each)}
            </option>
          ))}
        </select>
      )}
      {shown.journey.state === 'as-is' && !isReadonly && (
        <button
          type="button"
          className="aw-strip-button"
          title={text('strip.toBe.hint')}
          onClick={() => {
            if (makeToBe(editor, shown.shapeId) !== null) announce(editor, text('strip.toBe.done'))
          }}
        >
          <Copy size={18} aria-hidden />
          {text('strip.toBe')}
        </button>
      )}
      {shown.journeys.length > 1 && (
        <button type="button" className="aw-strip-button" onClick={() => setComparing(true)}>
          <GitCompareArrows size={18} aria-hidden />
          {text('strip.compare')}
        </button>
      )}
      <Suspense fallback={null}>
        {isComparing && (
          <CompareDialog
            journeys={shown.journeys}
            shownId={shown.shapeId}
            onClose={() => setComparing(false)}
          />
        )}
      </Suspense>
    </div>
  )
}

function showJourney(editor: ReturnType<typeof useEditor>, id: TLShapeId): void {
  chooseJourney(editor, id)
  editor.selectNone()
  const bounds = editor.getShapePageBounds(id)
  if (bounds === undefined || editor.getViewportPageBounds().collides(bounds)) return
  editor.zoomToBounds(bounds, { inset: 64, targetZoom: editor.getZoomLevel() })
}
