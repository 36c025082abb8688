import type { FigureComparison } from '@amtsweg/journey'
import { useEditor, useValue } from 'tldraw'
import { differenceText, figureText } from '../figures/figure-text.ts'
import { figureTexts } from '../figures/texts.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import { compareTexts } from './texts.ts'

/** All figures of two journeys in a table; what is better or worse is said in words too. */
export function ComparedFigures({
  figures,
  names,
}: {
  readonly figures: readonly FigureComparison[]
  readonly names: { readonly before: string; readonly after: string }
}) {
  const editor = useEditor()
  const text = usePanelText(compareTexts)
  const figureName = usePanelText(figureTexts)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  return (
    <section aria-labelledby="aw-compared-figures">
      <h3 id="aw-compared-figures">{text('compare.figures')}</h3>
      <table className="aw-compare-figures">
        <thead>
          <tr>
            <th scope="col">{text('compare.figure')}</th>
            <th scope="col">{names.before}</th>
            <th scope="col">{names.after}</th>
            <th scope="col">{text('compare.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, before, after, difference, change }) => (
            <tr key={figure} data-figure={figure}>
              <th scope="row">{figureName(`figure.${figure}`)}</th>
              <td>{figureText(figure, before, language)}</td>
              <td>{figureText(figure, after, language)}</td>
              <td data-change={change ?? undefined}>
                {difference === null
                  ? text('compare.nothing')
                  : differenceText(figure, difference, language)}
                {change !== null && <span>{text(`compare.${change}`)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
