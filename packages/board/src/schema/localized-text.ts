import type { LocalizedText } from '@amtsweg/journey'
import { T } from '@tldraw/validate'

/** A text as people wrote it: a string, or a record of strings by language tag. */
export const localizedText = new T.Validator<LocalizedText>((value) => {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new T.ValidationError('Expected a string or a record of strings')
  }
  if (!isRecordOfStrings(value)) throw new T.ValidationError('Expected only strings')
  return value
})

function isRecordOfStrings(value: object): value is Readonly<Record<string, string>> {
  return Object.values(value).every((text) => typeof text === 'string')
}
