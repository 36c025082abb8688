import { JOURNEY_LIMITS } from '@amtsweg/journey'

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
