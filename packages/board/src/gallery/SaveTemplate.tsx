import { JOURNEY_LIMITS, describeProblem, resolveText } from '@amtsweg/journey'
import { Download } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useEditor, useValue } from 'tldraw'
import { saveBlob } from '../files/save-blob.ts'
import { editorLanguage } from '../map/editor-language.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import { leftOutText } from './left-out-text.ts'
import { pageTemplate, selectedJourneyId, type TemplateScope } from './page-template.ts'
import { templateFile } from './template-file.ts'
import { galleryTexts } from './texts.ts'

/** Saves the page or the selected journey as a file that another board, in another town, can open. */
export function SaveTemplate() {
  const editor = useEditor()
  const text = usePanelText(galleryTexts)
  const id = useId()
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const journeyId = useValue('selected journey', () => selectedJourneyId(editor), [editor])
  const [scope, setScope] = useState<TemplateScope>(journeyId === undefined ? 'page' : 'journey')
  const { template, left } = useMemo(() => pageTemplate(editor, scope), [editor, scope])
  const [title, setTitle] = useState<string | null>(null)
  const [outcome, setOutcome] = useState('')
  const isEmpty = template.journeys.length + template.items.length === 0
  const usual = resolveText(template.title, language).text
  const name = title ?? usual

  const save = () => {
    const file = templateFile({ ...template, title: name.trim() || usual })
    if (!file.ok) {
      const [problem] = file.problems
      const why = problem === undefined ? '' : describeProblem(problem, language)
      setOutcome(text('gallery.save.failed', { why }))
      return
    }
    saveBlob(new Blob([file.json], { type: 'application/json' }), file.name)
    setOutcome(text('gallery.save.done', { name: file.name }))
  }
  return (
    <div className="aw-gallery-part">
      <p>{text('gallery.save.text')}</p>
      {journeyId !== undefined && (
        <div className="aw-gallery-scopes" role="radiogroup" aria-label={text('gallery.save.what')}>
          {(['journey', 'page'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}-scope`}
                checked={scope === each}
                onChange={() => {
                  setScope(each)
                  setTitle(null)
                  setOutcome('')
                }}
              />
              {text(`gallery.save.${each}`)}
            </label>
          ))}
        </div>
      )}
      <label className="aw-gallery-title">
        {text('gallery.save.title')}
        <input
          type="text"
          value={name}
          maxLength={JOURNEY_LIMITS.title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      {isEmpty && <p>{text('gallery.save.empty')}</p>}
      {left.size > 0 && <p className="aw-gallery-left">{leftOutText(left, language)}</p>}
      <button
        type="button"
        className="aw-button"
        aria-disabled={isEmpty}
        onClick={() => {
          if (!isEmpty) save()
        }}
      >
        <Download size={20} aria-hidden />
        {text('gallery.save')}
      </button>
      <output>{outcome}</output>
    </div>
  )
}
