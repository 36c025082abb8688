/**
 * Writes the table of advance widths from the font's own files, so that text is measured alike in a
 * browser, in a picture and on a server. Run: `node packages/journey/src/scripts/make-advance-widths.ts`
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fontAdvanceWidths } from './font-advance-widths.ts'

writeFileSync(
  join(import.meta.dirname, '../layout/advance-widths.json'),
  `${JSON.stringify(fontAdvanceWidths(), null, 2)}\n`,
)
