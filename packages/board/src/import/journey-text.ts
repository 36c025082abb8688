import { JOURNEY_LIMITS } from '@amtsweg/journey'

/** Ends of the names of files that may hold journeys. */
export const JOURNEY_FILES = ['json', 'csv', 'mmd', 'mermaid', 'cjml', 'xml'] as const

/** Whether a file may hold journeys, by its name; what it holds is looked at later. */
export function isJourneyFile({ name }: { readonly name: string }): boolean {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return JOURNEY_FILES.some((each) => each === ending)
}

/**
 * Whether a pasted text looks like a journey in one of the formats; a guess that costs nothing, so that the readers are
 * loaded only then.
 */
export function looksLikeJourney(text: string): boolean {
  if (text.length > JOURNEY_LIMITS.file) return false
  const start = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (start.startsWith('{')) return /"schema"\s*:\s*"amtsweg-(?:journey|board)\//.test(text)
  if (/^(?:```mermaid\s*)?journey\s*[\r\n]/.test(start)) return true
  if (/^(?:<\?xml[^>]*>\s*)?<CJML[\s>]/.test(start)) return true
  const [heading = ''] = start.split(/[\r\n]/)
  return (
    /[;,\t]/.test(heading) && /\bphase\b/i.test(heading) && /\b(?:schritt|step)\b/i.test(heading)
  )
}
