import { expect, test } from 'vitest'
import { templateJourney } from '../templates/templates.ts'
import { journeyToMarkdown } from './write-markdown.ts'

function fail(): never {
  throw new Error('the template must give a journey')
}

test('[JO12] the report has every step, figure and finding, and no live markup', () => {
  const report = journeyToMarkdown([templateJourney('baugenehmigung') ?? fail()], 'de')
  expect(report).toContain('# Baugenehmigung Einfamilienhaus (Ist)')
  expect(report).toContain('| Wartezeit in Tagen | 209 |')
  expect(report).toContain('| Kosten in Euro | 2.655,00 |')
  expect(report.match(/^### /gm)).toHaveLength(14)
  expect(report.match(/\| Schmerzpunkt \|/g)).toHaveLength(10)
  expect(report).toContain('●○○○○ Bekommt Nachforderung mit Frist: sehr schlecht (1)')
  const evil = journeyToMarkdown(
    [{ ...(templateJourney('empty') ?? fail()), note: '<script>x</script> [a](javascript:x) | b' }],
    'en',
  )
  expect(evil).toContain(String.raw`\<script\>x\</script\> \[a\](javascript:x) \| b`)
})

test.each([
  ['---', String.raw`\---`],
  ['a\r===', String.raw`a / \===`],
  ['  # b', String.raw`\# b`],
  ['- c\n- d', String.raw`\- c / \- d`],
  ['1. e', String.raw`1\. e`],
  ['*f* _g_ `h`', String.raw`\*f\* \_g\_ \`h\``],
])('[JO12] the note %j stays words', (note, written) => {
  const report = journeyToMarkdown([{ ...(templateJourney('empty') ?? fail()), note }], 'de')
  expect(report.split('\n\n')[2]).toBe(written)
})
