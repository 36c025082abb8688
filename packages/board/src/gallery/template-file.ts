import {
  resolveText,
  templateFromJson,
  templateToJson,
  type Problem,
  type Template,
} from '@amtsweg/journey'

/** Characters of the title kept in a file name; whole paths end at 260 on Windows. */
const TITLE_MAX = 80

/** A file to save, or why no board could open it. */
export type TemplateFile =
  | { readonly ok: true; readonly name: string; readonly json: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The file of a template, `<title>.amtsweg-vorlage.json`; never one that could not be opened again. */
export function templateFile(template: Template): TemplateFile {
  const json = templateToJson(template)
  const reading = templateFromJson(json)
  if (!reading.ok) return reading
  const words =
    resolveText(template.title, 'de')
      .text.normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const slug = Array.from(words.join('-')).slice(0, TITLE_MAX).join('').replace(/-+$/, '')
  return { ok: true, name: `${slug || 'Amtsweg'}.amtsweg-vorlage.json`, json }
}
