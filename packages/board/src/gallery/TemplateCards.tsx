import {
  TEMPLATES,
  builtInTemplate,
  resolveText,
  type Language,
  type Template,
} from '@amtsweg/journey'
import { useContext } from 'react'
import { TemplatePictures } from './template-pictures.ts'

/** A free canvas adds nothing to a board. */
const OFFERED = TEMPLATES.filter((id) => id !== 'canvas')

/** The templates of the house, each with picture, name and a sentence. */
export function TemplateCards({
  language,
  onChoose,
}: {
  readonly language: Language
  readonly onChoose: (template: Template) => void
}) {
  const pictureOf = useContext(TemplatePictures)
  return (
    <ul className="aw-gallery-cards">
      {OFFERED.map((id) => {
        const template = builtInTemplate(id)
        return (
          <li key={id}>
            <button
              type="button"
              className="aw-gallery-card"
              data-template={id}
              onClick={() => onChoose(template)}
            >
              {pictureOf !== null && (
                <img src={pictureOf(id, language)} alt="" width="480" height="300" />
              )}
              <span className="aw-gallery-name">{resolveText(template.title, language).text}</span>
              <span className="aw-gallery-sentence">
                {resolveText(template.description, language).text}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
