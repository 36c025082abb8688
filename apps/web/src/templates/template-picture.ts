import type { Language, TemplateId } from '@amtsweg/journey'

/** Address of the picture of a template; `pnpm pictures` makes them of real boards. */
export function templatePicture(id: TemplateId, language: Language): string {
  return `/templates/${id}-${language}.webp`
}
