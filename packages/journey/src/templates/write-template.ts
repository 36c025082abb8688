import { journeyToValue } from '../file/write-journey.ts'
import { TEMPLATE_SCHEMA, type TemplateFile } from './template-file.ts'
import type { Template, TemplateItem } from './template.ts'

/** The template in the form of `amtsweg-template/1`, without loss. */
export function templateToValue(template: Template): TemplateFile {
  const { id, title, description, category, journeys, items } = template
  return {
    schema: TEMPLATE_SCHEMA,
    id,
    title,
    description,
    category,
    journeys: journeys.map(({ x, y, journey }) => ({ x, y, journey: journeyToValue(journey) })),
    items: items.map(itemToValue),
  }
}

/** The template as the text of a JSON file, indented by two. */
export function templateToJson(template: Template): string {
  return `${JSON.stringify(templateToValue(template), null, 2)}\n`
}

function itemToValue(item: TemplateItem): TemplateFile['items'][number] {
  return item.type === 'frame' ? { ...item, items: [...item.items] } : item
}
