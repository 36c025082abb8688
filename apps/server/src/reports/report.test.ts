import { journeyToValue, reportCover, resolveText, templateJourney } from '@amtsweg/journey'
import type { Journey } from '@amtsweg/journey'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bearer, postJson, startServer } from '../testing/running-server.ts'
import { writeDocx } from './write-docx.ts'

function sample() {
  const journey = templateJourney('baugenehmigung')
  if (journey === null) throw new Error('the template must give a journey')
  return journey
}

function coverOf(title: string, journeys: readonly Journey[]) {
  return reportCover({ title, journeys, language: 'de', time: Date.UTC(2026, 10, 28) })
}

/** The words of a DOCX, in a line each paragraph. */
function wordsOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

test('[SV166] the report as DOCX has every step and card with umlauts and €, and a picture, in both languages', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Übersicht', template: 'baugenehmigung' })
  const get = (path: string) =>
    fetch(`${server.url}/api/boards/${board.id}/report.docx${path}`, {
      headers: bearer(board.keys.viewer),
    })
  const answer = await get('')
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="uebersicht-bericht.docx"',
  ])
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const text = wordsOf(bytes)
  for (const step of sample().phases.flatMap(({ steps }) => steps)) {
    expect(text).toContain(resolveText(step.title, 'de').text)
    for (const card of step.cards) expect(text).toContain(resolveText(card.text, 'de').text)
  }
  expect(text).toMatch(/Kosten in Euro\n2\.655,00\nGebühren/)
  expect(text).toMatch(/Kosten: [\d.,]+\s€/)
  const names = Object.keys(unzipSync(bytes))
  // The journey, and its curve.
  expect(names.filter((name) => name.startsWith('word/media/'))).toHaveLength(2)
  expect(text).toMatch(
    /^Übersicht\nBericht über eine Bürgerreise\n.+\nStand: \d+\. \p{L}+ \d{4}\n/u,
  )

  const english = wordsOf(new Uint8Array(await (await get('?language=en')).arrayBuffer()))
  expect(english).toContain('Pain points and ideas')
  expect((await get('?journey=nirgends')).status).toBe(404)

  const soll = { ...sample(), title: 'Nur dieses: 30 €' }
  const url = `${server.url}/api/boards/${board.id}/journeys`
  await postJson(url, journeyToValue(soll), bearer(board.keys.facilitator))
  const both = wordsOf(new Uint8Array(await (await get('')).arrayBuffer()))
  expect(both).toContain('Nur dieses: 30 €')
  expect(both.match(/Schmerzpunkte und Ideen/g)).toHaveLength(2)
})

test('[SV166] what XML cannot hold is left out, what it would take for itself is kept as words', async () => {
  const text = 'a<b> & "c" \u0000\u0008\uD800 d\nzweite Zeile \u{1F600}'
  const report = { journey: sample(), title: text, blocks: [{ type: 'text', text }] } as const
  const bytes = await writeDocx({
    cover: coverOf(text, [sample()]),
    language: 'de',
    journeys: [{ report, picture: null, curve: [] }],
  })
  expect(wordsOf(bytes)).toContain('a<b> & "c" \uFFFD dzweite Zeile \u{1F600}')
})

test('[SV166] a board without a journey has a report that says so', async () => {
  const bytes = await writeDocx({ cover: coverOf('Leer', []), language: 'de', journeys: [] })
  expect(wordsOf(bytes)).toContain('Auf diesem Board ist keine Bürgerreise.')
})

test('[SV167] the report as PDF is one of the board or of one journey, made as pictures are', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Übersicht', template: 'ist-soll' })
  const get = (path: string, key = board.keys.viewer) =>
    fetch(`${server.url}/api/boards/${board.id}/report.pdf${path}`, { headers: bearer(key) })
  const answer = await get('')
  expect([
    answer.status,
    answer.headers.get('content-type'),
    answer.headers.get('content-disposition'),
    answer.headers.get('amtsweg-not-drawn'),
  ]).toEqual([200, 'application/pdf', 'attachment; filename="uebersicht-bericht.pdf"', '%5B%5D'])
  const pagesIn = async (response: Response) =>
    (await response.text()).match(/\/Type \/Page$/gm)?.length ?? 0
  const both = await pagesIn(answer)
  const one = await pagesIn(await get('?journey=hund-ist&language=en'))
  expect(one).toBeGreaterThan(2)
  expect(both).toBeGreaterThan(one)
  const refused = await Promise.all([
    get('?journey=nirgends'),
    get('?language=fr'),
    get('', 'x'.repeat(22)),
  ])
  expect(refused.map(({ status }) => status)).toEqual([404, 400, 403])
})
