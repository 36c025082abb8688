import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { expect, test } from 'vitest'
import { boardDe } from './board-de.ts'
import { boardEn } from './board-en.ts'
import { closedDe } from './closed-de.ts'
import { closedEn } from './closed-en.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { exportDe } from './export-de.ts'
import { exportEn } from './export-en.ts'
import { fileDe } from './file-de.ts'
import { fileEn } from './file-en.ts'
import { historyDe } from './history-de.ts'
import { historyEn } from './history-en.ts'
import { joinDe } from './join-de.ts'
import { joinEn } from './join-en.ts'
import { legalDe } from './legal-de.ts'
import { legalEn } from './legal-en.ts'
import { pausedDe } from './paused-de.ts'
import { pausedEn } from './paused-en.ts'
import { refusedDe } from './refused-de.ts'
import { refusedEn } from './refused-en.ts'
import { privacyDe } from './privacy-de.ts'
import { privacyEn } from './privacy-en.ts'
import { settingsDe } from './settings-de.ts'
import { settingsEn } from './settings-en.ts'
import { shareDe } from './share-de.ts'
import { shareEn } from './share-en.ts'
import { compileSimpleMessage } from './simple-message.ts'

const SOURCE = join(import.meta.dirname, '..')
const sources = globSync('**/*.{ts,tsx}', { cwd: SOURCE })
  .filter((file) => !file.startsWith('texts/') && !file.includes('.test.'))
  .map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }))

/** The texts by the part of the page that they come with. */
const parts = [
  { de, en },
  { de: boardDe, en: boardEn },
  { de: exportDe, en: exportEn },
  { de: refusedDe, en: refusedEn },
  { de: joinDe, en: joinEn },
  { de: pausedDe, en: pausedEn },
  { de: shareDe, en: shareEn },
  { de: historyDe, en: historyEn },
  { de: closedDe, en: closedEn },
  { de: settingsDe, en: settingsEn },
  { de: privacyDe, en: privacyEn },
  { de: fileDe, en: fileEn },
  { de: legalDe, en: legalEn },
]

const all = {
  de: Object.fromEntries(parts.flatMap((part) => Object.entries(part.de))),
  en: Object.fromEntries(parts.flatMap((part) => Object.entries(part.en))),
}

interface Use {
  readonly id: string
  /** The id goes on with a value: `web.role.${role}`. */
  readonly open: boolean
}

function usesIn(folder: RegExp): readonly Use[] {
  return sources
    .filter(({ file }) => folder.test(file))
    .flatMap(({ text }) => Array.from(text.matchAll(/['"`](web\.[\w.]*)(\$\{)?/g)))
    .map((match) => ({ id: match[1] ?? '', open: match[2] !== undefined }))
}

function covers(use: Use, id: string): boolean {
  return use.open ? id.startsWith(use.id) : id === use.id
}

test('German and English have the same ids', () => {
  for (const part of parts) expect(Object.keys(part.en)).toEqual(Object.keys(part.de))
})

test('every id in the code has a text', () => {
  const ids = Object.keys(all.de)
  const used = usesIn(/./)
  expect(used.length).toBeGreaterThan(50)
  expect(used.filter((use) => !ids.some((id) => covers(use, id)))).toEqual([])
})

test('the pages before the board get on without its texts', () => {
  // Those on privacy, for joining and of refusal, links to the operator's, and the opening of files, bring their own along.
  const ids = [de, privacyDe, legalDe, joinDe, refusedDe, fileDe].flatMap((part) =>
    Object.keys(part),
  )
  const used = usesIn(/^(?!board\/)/)
  expect(used.filter((use) => !ids.some((id) => covers(use, id)))).toEqual([])
})

test('every text is used somewhere', () => {
  const used = usesIn(/./)
  const unused = Object.keys(all.de).filter((id) => !used.some((use) => covers(use, id)))
  expect(unused).toEqual([])
})

test('both languages name the same values in each text', () => {
  const differing = Object.keys(all.de).filter(
    (id) => valuesOf(all.de[id]) !== valuesOf(all.en[id]),
  )
  expect(differing).toEqual([])
})

test('the small compiler reads every text as the whole one does', () => {
  const texts = [...Object.values(all.de), ...Object.values(all.en)]
  expect(texts.map(compileSimpleMessage)).toEqual(texts.map((text) => compileMessage(text)))
})

function valuesOf(text: string | undefined): string {
  const compiled = compileMessage(text ?? '')
  const parts = typeof compiled === 'string' ? [] : compiled
  const names = parts.filter((part) => typeof part !== 'string').map(([name]) => name)
  return [...new Set(names)].sort().join(' ')
}
