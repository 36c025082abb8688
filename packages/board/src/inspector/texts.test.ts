import { expect, test } from 'vitest'
import { inspectorTexts } from './texts.ts'

test('both languages say the same things with the same values', () => {
  const valuesOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([id, text]) => [id, (text.match(/\{\w+\}/g) ?? []).sort()])
  expect(valuesOf(inspectorTexts.en)).toEqual(valuesOf(inspectorTexts.de))
})
