import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeProblem } from '../file/describe-problem.ts'
import { layoutJourney } from '../layout/layout-journey.ts'
import { textWidth, wrapText } from '../layout/wrap-text.ts'
import type { Language, LocalizedText } from '../model.ts'
import { journeyArbitrary } from '../testing/arbitrary-journey.ts'
import { resolveText } from '../text/localized-text.ts'
import { templateFromJson, templateFromValue } from './read-template.ts'
import { TEMPLATES } from './template-ids.ts'
import { TEMPLATE_LIMITS } from './template-limits.ts'
import type { ContentItem, Template } from './template.ts'
import { builtInTemplate } from './templates.ts'
import { templateToJson, templateToValue } from './write-template.ts'

const EACH = TEMPLATES.flatMap((id) => [[id, 'de'] as const, [id, 'en'] as const])

test.each(TEMPLATES)('[JO27] the template %s comes back from its own file', (id) => {
  const template = builtInTemplate(id)
  expect(templateFromJson(templateToJson(template))).toEqual({ ok: true, template, warnings: [] })
  expect(template.id).toBe(id)
})

test.each(TEMPLATES)('[JO28] every text of the template %s is in both languages', (id) => {
  const missing: string[] = []
  const visit = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return
    const keys = Object.keys(value)
    if (keys.includes('de') !== keys.includes('en')) missing.push(path)
    for (const [key, child] of Object.entries(value)) visit(child, `${path}/${key}`)
  }
  const { title, description } = builtInTemplate(id)
  visit(templateToValue(builtInTemplate(id)), '')
  expect(missing).toEqual([])
  expect(words(title, 'en')).not.toBe('')
  expect(words(description, 'en')).not.toBe(words(description, 'de'))
})

test.each(EACH)('[JO28] nothing of the template %s overlaps in the language %s', (id, language) => {
  const { items, journeys } = builtInTemplate(id)
  const onPage = [
    ...journeys.map(({ x, y, journey }) => ({ x, y, ...sizeOf(layoutJourney(journey, language)) })),
    ...items.map((item) => boxOf(item)),
  ]
  expect(overlaps(onPage)).toEqual([])
  for (const frame of items) {
    if (frame.type !== 'frame') continue
    const boxes = frame.items.map(boxOf)
    // Notes lie on the ground of their column; nothing else lies on anything.
    const notes = boxes.filter((_, at) => frame.items[at]?.type === 'note')
    const grounds = boxes.filter((_, at) => frame.items[at]?.type !== 'note')
    expect(overlaps(notes)).toEqual([])
    expect(overlaps(grounds)).toEqual([])
    expect(notes.filter((note) => !grounds.some((ground) => isWithin(note, ground)))).toEqual([])
    const inner = { x: 0, y: 0, w: frame.w, h: frame.h }
    expect(boxes.filter((box) => !isWithin(box, inner))).toEqual([])
  }
})

test.each(EACH)('[JO28] texts of the template %s fit in the language %s', (id, language) => {
  const items = builtInTemplate(id).items.flatMap((item) =>
    item.type === 'frame' ? item.items : [item],
  )
  const misfits = items.filter((item) => !fits(item, language))
  expect(misfits.map((item) => words(item.text, language))).toEqual([])
})

test('[JO27] any journeys, wherever they lie, come back from a file of a template', () => {
  const placed = fc.record({
    x: fc.integer({ min: -9999, max: 9999 }),
    y: fc.integer({ min: -9999, max: 9999 }),
    journey: journeyArbitrary,
  })
  fc.assert(
    fc.property(fc.array(placed, { maxLength: 3 }), (journeys) => {
      const template = { ...builtInTemplate('persona'), journeys }
      const reading = templateFromJson(templateToJson(template))
      expect(reading.ok && reading.template).toEqual(template)
    }),
  )
})

test('[JO29] what is wrong in a template is named by line and column', () => {
  const text = templateToJson(builtInTemplate('persona')).replace(
    '"color": "grey"',
    '"color": "gray"',
  )
  const line = text.split('\n').findIndex((each) => each.includes('"gray"')) + 1
  const reading = templateFromJson(text)
  expect(reading).toMatchObject({
    ok: false,
    problems: [{ code: 'wrong_type', path: 'items[0].items[0].color', line, column: 20 }],
  })
})

test('[JO29] what is wrong in a journey of a template is named by its place in the whole file', () => {
  const text = templateToJson(builtInTemplate('ist-soll')).replace(
    /("id": "t1",\s+"phase": )"p1"/,
    '$1"p9"',
  )
  const line = text.split('\n').findIndex((each) => each.includes('"p9"')) + 1
  expect(templateFromJson(text)).toMatchObject({
    ok: false,
    problems: [{ code: 'unknown_phase', path: 'journeys[1].journey.steps[0].phase', line }],
  })
})

test('[JO29] what is no template is refused with a sentence in both languages', () => {
  const reading = templateFromJson('{\n  "schema": "amtsweg-journey/1", "id": "x", "title": "X"\n}')
  if (reading.ok) throw new Error('expected problems')
  const sentences = reading.problems.map((each) => [
    describeProblem(each, 'de'),
    describeProblem(each, 'en'),
  ])
  expect(sentences).toEqual([
    [
      'schema, Zeile 2, Spalte 13: Das ist keine Vorlage; erwartet wird „schema“ mit dem Wert „amtsweg-template/1“.',
      'schema, line 2, column 13: This is no template; a "schema" of "amtsweg-template/1" is expected.',
    ],
  ])
})

test('[JO29] a template beyond a limit is refused', () => {
  const value = templateToValue(builtInTemplate('persona'))
  const frame = value.items[0]
  const note = { type: 'note', x: 0, y: 0 }
  const codesOf = (changed: object) => {
    const reading = templateFromValue({ ...value, ...changed })
    return reading.ok ? [] : reading.problems.map(({ code, path }) => [code, path])
  }
  const notes = Array.from({ length: TEMPLATE_LIMITS.items + 1 }, () => note)
  const full = { ...frame, items: notes.slice(1) }
  expect(codesOf({ items: notes })).toEqual([['too_many', 'items']])
  expect(codesOf({ items: [full, full, full, full] })).toEqual([['too_many', 'items']])
  expect(codesOf({ items: [{ ...note, x: TEMPLATE_LIMITS.coordinate + 1 }] })).toEqual([
    ['too_big', 'items[0].x'],
  ])
  expect(codesOf({ items: [{ ...note, h: TEMPLATE_LIMITS.size + 1 }] })).toEqual([
    ['too_big', 'items[0].h'],
  ])
  const journeys = Array.from({ length: TEMPLATE_LIMITS.journeys + 1 }, () => ({
    x: 0,
    y: 0,
    journey: {},
  }))
  expect(codesOf({ journeys })).toEqual([['too_many', 'journeys']])
  expect(templateFromJson(' '.repeat(TEMPLATE_LIMITS.file + 1))).toMatchObject({
    problems: [{ code: 'too_large' }],
  })
})

test('[JO29] any cut of a template file, and any odd value, is refused and nothing throws', () => {
  const text = templateToJson(builtInTemplate('workshop-feedback')).trimEnd()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 1 }), (end) => {
      expect(templateFromJson(text.slice(0, end)).ok).toBe(false)
    }),
  )
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(templateFromValue(value).ok).toBe(false)
    }),
  )
  expect(templateFromJson('{"schema": "amtsweg-template/1", "__proto__": {}}')).toMatchObject({
    problems: [{ code: 'forbidden_key' }],
  })
})

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Letters of the canvas in px by size, and what it leaves free around a label. */
const LETTERS = { s: 18, m: 22, l: 26, xl: 32 } as const
const TEXT_LETTERS = { s: 18, m: 24, l: 36, xl: 44 } as const
const LINE = 1.35
const PADDING = 16
/** The canvas's own font is at most this much wider than the one that is measured. */
const WIDER = 1.08

function fits(item: ContentItem, language: Language): boolean {
  const box = boxOf(item)
  const letters = item.type === 'text' ? TEXT_LETTERS[item.size] : LETTERS[item.size]
  const inner = { w: box.w - 2 * PADDING, h: box.h - 2 * PADDING }
  const text = words(item.text, language)
  const style = { fontSize: letters * WIDER, bold: false, width: inner.w }
  const lines = text.split('\n').flatMap((line) => wrapText(line, style))
  const longest = Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, style)))
  // A text has no height of its own: one line is what templates give it.
  if (item.type === 'text') return lines.length === 1
  // Below the heading of a column lie its notes.
  const isHeading = item.type === 'geo' && item.verticalAlign === 'start'
  return longest <= inner.w && lines.length * letters * LINE <= (isHeading ? 60 : inner.h)
}

function boxOf(item: Template['items'][number]): Rectangle {
  if (item.type === 'note') return { x: item.x, y: item.y, w: 200, h: item.h }
  if (item.type !== 'text') return { x: item.x, y: item.y, w: item.w, h: item.h }
  return { x: item.x, y: item.y, w: item.w ?? 1, h: TEXT_LETTERS[item.size] * LINE }
}

function sizeOf({ w, h }: { readonly w: number; readonly h: number }) {
  return { w, h }
}

function overlaps(boxes: readonly Rectangle[]): readonly (readonly [Rectangle, Rectangle])[] {
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
      .map((b) => [a, b] as const),
  )
}

function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  )
}

function words(text: LocalizedText, language: Language): string {
  return resolveText(text, language).text
}
