import {
  describeProblem,
  journeysFromText,
  label,
  resolveText,
  type Journey,
  type Problem,
} from '@amtsweg/journey'
import { Dialog } from 'radix-ui'
import { useMemo, useState } from 'react'
import { useEditor, useValue } from 'tldraw'
import { announce } from '../announce/announcement.ts'
import { DialogFrame } from '../dialog/DialogFrame.tsx'
import { editorLanguage } from '../map/editor-language.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import './import.css'
import { getOfferedText, offerText, type OfferedText } from './offered-text.ts'
import { putJourneys } from './put-journeys.ts'
import { importTexts } from './texts.ts'

/** The preview of a text that was offered, while there is one. */
export function ImportDialog() {
  const editor = useEditor()
  const offered = useValue('offered text', () => getOfferedText(editor), [editor])
  return offered === null ? null : <Preview offered={offered} />
}

/** What will be put on the board, what was not understood, or why nothing can be. */
function Preview({ offered }: { readonly offered: OfferedText }) {
  const editor = useEditor()
  const text = usePanelText(importTexts)
  const reading = useMemo(() => journeysFromText(offered.text), [offered])
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const close = () => offerText(editor, null)
  const journeys = reading.ok ? reading.journeys : []
  const chosen = journeys.filter((_, at) => !left.has(at))
  const put = () => {
    const { length: count } = putJourneys(editor, chosen, offered.point)
    if (count > 0)
      announce(editor, text(count === 1 ? 'import.done.one' : 'import.done.many', { count }))
    close()
  }
  const toggle = (at: number) => {
    const next = new Set(left)
    if (!next.delete(at)) next.add(at)
    setLeft(next)
  }
  const format = reading.format === null ? '' : text(`format.${reading.format}`)
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <DialogFrame heading={text('import.heading')} closeLabel={text('import.close')}>
        {reading.format === null ? (
          <p>{text('import.unknown', { name: offered.name })}</p>
        ) : (
          <p className="aw-import-source">
            {offered.name === ''
              ? text('import.pasted', { format })
              : text('import.from', { name: offered.name, format })}
          </p>
        )}
        <ul className="aw-import-journeys">
          {journeys.map((journey, at) => (
            <li key={journey.id}>
              <label>
                <input
                  type="checkbox"
                  checked={!left.has(at)}
                  disabled={journeys.length === 1}
                  onChange={() => toggle(at)}
                />
                <JourneyWords journey={journey} />
              </label>
            </li>
          ))}
        </ul>
        {reading.ok ? (
          <Problems heading={text('import.warnings')} problems={reading.warnings} form="warning" />
        ) : (
          <Problems heading={text('import.problems')} problems={reading.problems} form="problem" />
        )}
        {!reading.ok && <p>{text('import.safe')}</p>}
        <div className="aw-dialog-actions">
          {reading.ok && (
            <button
              type="button"
              className="aw-button"
              data-form="primary"
              disabled={chosen.length === 0}
              onClick={put}
            >
              {text('import.put')}
            </button>
          )}
          <button type="button" className="aw-button" onClick={close}>
            {text(reading.ok ? 'import.cancel' : 'import.close')}
          </button>
        </div>
      </DialogFrame>
    </Dialog.Root>
  )
}

function JourneyWords({ journey }: { readonly journey: Journey }) {
  const editor = useEditor()
  const text = usePanelText(importTexts)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const steps = journey.phases.flatMap((phase) => phase.steps)
  const title = resolveText(journey.title, language).text
  return (
    <span>
      <strong>
        {text('import.journey', {
          state: label('state', journey.state, language),
          title: title === '' ? text('import.untitled') : title,
        })}
      </strong>
      <span>
        {text('import.counts', {
          phases: journey.phases.length,
          steps: steps.length,
          cards: steps.reduce((sum, step) => sum + step.cards.length, 0),
        })}
      </span>
    </span>
  )
}

function Problems({
  heading,
  problems,
  form,
}: {
  readonly heading: string
  readonly problems: readonly Problem[]
  readonly form: 'warning' | 'problem'
}) {
  const editor = useEditor()
  const language = useValue('language', () => editorLanguage(editor), [editor])
  if (problems.length === 0) return null
  const sentences = new Set(problems.map((problem) => describeProblem(problem, language)))
  return (
    <section className="aw-import-problems" data-form={form}>
      <h3>{heading}</h3>
      <ul>
        {[...sentences].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
