import { resolveText, type Template } from '@amtsweg/journey'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { useEditor, useValue } from 'tldraw'
import { announce } from '../announce/announcement.ts'
import { DialogFrame } from '../dialog/DialogFrame.tsx'
import { editorLanguage } from '../map/editor-language.ts'
import { usePanelText } from '../texts/use-panel-text.ts'
import { addTemplate } from './add-template.ts'
import './gallery.css'
import { OpenTemplate } from './OpenTemplate.tsx'
import { SaveTemplate } from './SaveTemplate.tsx'
import { TemplateCards } from './TemplateCards.tsx'
import { galleryTexts } from './texts.ts'

/** Templates to put onto the page; templates of one's own to save and to open. */
export function GalleryDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor()
  const text = usePanelText(galleryTexts)
  const language = useValue('language', () => editorLanguage(editor), [editor])
  const [isFull, setFull] = useState(false)

  const add = (template: Template) => {
    const added = addTemplate(editor, template)
    setFull(!added)
    if (!added) return
    announce(editor, text('gallery.added', { title: resolveText(template.title, language).text }))
    onClose()
  }
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogFrame heading={text('gallery.heading')} closeLabel={text('gallery.close')} size="wide">
        <p className="aw-gallery-lead">{text('gallery.lead')}</p>
        {isFull && (
          <p className="aw-gallery-problem" role="alert">
            {text('gallery.full')}
          </p>
        )}
        <TemplateCards language={language} onChoose={add} />
        <section className="aw-gallery-own" aria-labelledby="gallery-own">
          <h3 id="gallery-own">{text('gallery.own')}</h3>
          <div className="aw-gallery-own-parts">
            <OpenTemplate language={language} onOpened={add} />
            <SaveTemplate />
          </div>
        </section>
      </DialogFrame>
    </Dialog.Root>
  )
}
