import type { LocalizedText } from '@amtsweg/journey'
import { T } from '@tldraw/validate'

/** A text as people wrote it: a string, or a record of strings by language tag. */
export const localizedText = new T.Validator<LocalizedText>((value) => {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new T.ValidationError('Expected a string or a record of strings')
  }
  for (const [language, text] of Object.entries(value)) {
    if (typeof text !== 'string') {
      throw new T.ValidationError(`Expected a string, got ${typeof text}`, [language])
    }
  }
  // Safe: every own value has just been found to be a string.
  return value as Readonly<Record<string, string>>
})
