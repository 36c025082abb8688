// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { readServerFacts } from './server-facts.ts'

const STANDARD = { boardDays: 180, announcedDays: 14, historyDays: 30, auditDays: 365 }

function pageWith(content: string | null): Document {
  const page = document.implementation.createHTMLDocument()
  if (content === null) return page
  const meta = page.createElement('meta')
  meta.name = 'amtsweg-server'
  meta.content = content
  page.head.append(meta)
  return page
}

test('what the server wrote into the page is read', () => {
  const facts = { ...STANDARD, boardDays: 7 }
  expect(readServerFacts(pageWith(JSON.stringify(facts)))).toEqual(facts)
})

test('without it, or with nonsense, the standard figures stand in', () => {
  for (const content of [null, 'x', '1', '{"boardDays": "x"}']) {
    expect(readServerFacts(pageWith(content))).toEqual(STANDARD)
  }
})
