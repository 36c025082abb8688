import { label, resolveText, type Lane, type Language } from '@amtsweg/journey'

/** The name of a lane as it is read: its own, or that of its kind. */
export function laneTitle({ kind, title }: Lane, language: Language): string {
  return title === null ? label('lane', kind, language) : resolveText(title, language).text
}
