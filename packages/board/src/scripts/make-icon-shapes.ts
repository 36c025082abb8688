/**
 * Writes what lucide's icons are made of, so that pictures can be drawn without React. Run:
 * `node packages/board/src/scripts/make-icon-shapes.ts`
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconShapes } from './icon-shapes.ts'

writeFileSync(
  join(import.meta.dirname, '../look/icon-shapes.json'),
  `${JSON.stringify(await iconShapes(), null, 2)}\n`,
)
