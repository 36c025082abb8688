import { resolveText, type StepComparison } from '@amtsweg/journey'
import { useEditor, useValue } from 'tldraw'
import { editorLanguage } from '../map/editor-language.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import { changeTexts } from './change-text.ts'
import { compareTexts } from './texts.ts'

/** What became of each step, before and after side by side. */
export function ComparedSteps({ steps }: { readonly steps: readonly StepComparison[] }) {
  const editor = useEditor()
  const text = usePanelText(compareTexts)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const count = (type: StepComparison['type']) => steps.filter((each) => each.type === type).length
  return (
    <section aria-labelledby="aw-compared-steps">
      <h3 id="aw-compared-steps">{text('compare.steps')}</h3>
      <p>
        {text('compare.summary', {
          added: count('added'),
          removed: count('removed'),
          changed: count('changed'),
          kept: count('kept'),
        })}
      </p>
      <ol className="aw-compare-steps">
        {steps.map((step) => {
          const [before, after] = [
            'before' in step ? step.before : null,
            'after' in step ? step.after : null,
          ]
          return (
            <li key={`${before?.id ?? ''} ${after?.id ?? ''}`} data-type={step.type}>
              <span className="aw-compare-badge">{text(`compare.${step.type}`)}</span>
              <div>
                {before === null
                  ? text('compare.nothing')
                  : resolveText(before.title, language).text}
              </div>
              <div>
                {after === null ? text('compare.nothing') : resolveText(after.title, language).text}
                {step.type === 'changed' && (
                  <ul>
                    {step.changes
                      .flatMap((change) => changeTexts(change, language))
                      .map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                  </ul>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
