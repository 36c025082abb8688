import { expect, test } from 'vitest'
import table from '../layout/advance-widths.json' with { type: 'json' }
import { fontAdvanceWidths } from './font-advance-widths.ts'

test('[JO17] the table of advance widths is the one of the font that is shipped', () => {
  expect(fontAdvanceWidths()).toEqual(table)
})
