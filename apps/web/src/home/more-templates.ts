import { TEMPLATES, builtInTemplate, resolveText } from '@amtsweg/journey'
import type { Language, TemplateId } from '@amtsweg/journey'
import { STARTS } from './starts.ts'

/** A template as its card shows it. */
export interface TemplateCard {
  readonly id: TemplateId
  readonly name: string
  readonly text: string
}

/** The templates beside the four starts. All that is in them comes with this file, so it is loaded when asked for. */
export function moreTemplates(language: Language): readonly TemplateCard[] {
  return TEMPLATES.filter((id) => !STARTS.some((start) => start === id)).map((id) => {
    const { title, description } = builtInTemplate(id)
    const [name, text] = [
      resolveText(title, language).text,
      resolveText(description, language).text,
    ]
    return { id, name, text }
  })
}
