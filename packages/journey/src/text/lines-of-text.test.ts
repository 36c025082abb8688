import { expect, test } from 'vitest'
import { linesOfText } from './lines-of-text.ts'

test('[JO31] lines come without spaces, list signs and empty lines', () => {
  expect(linesOfText('- eins\r\n\n* zwei\n\t• drei \n1. vier\n12) fünf\n-')).toEqual([
    'eins',
    'zwei',
    'drei',
    'vier',
    'fünf',
  ])
})

test('[JO31] what only looks like a list sign stays', () => {
  const lines = ['-5 Grad', '30,70 Euro', '1.500 Anträge', '*wichtig*', '2026. Jahr']
  expect(linesOfText(lines.join('\n'))).toEqual(lines)
})
