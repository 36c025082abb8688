import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Types alone do not keep the clock out: the types of the CSV library bring those of Node along.
 * Words in comments and texts are no calls and members are asked for by name, hence the brackets and dots.
 */
const IMPURE =
  /\bMath\.random\b|\bDate\b|\bcrypto\.|\bperformance\.|\bprocess\.|\bBuffer\b|\bset(?:Timeout|Interval|Immediate)\(|\bfetch\(|\b(?:window|document|navigator|localStorage|globalThis|console)\./

const sources = globSync('**/*.ts', { cwd: import.meta.dirname }).filter(
  (file) => !/\.test\.ts$|^testing|^scripts/.test(file),
)

test('[JO21] there is no clock, chance, page or machine in a journey', () => {
  expect(sources.length).toBeGreaterThan(25)
  const impure = sources.filter((file) =>
    IMPURE.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
  )
  expect(impure).toEqual([])
})
