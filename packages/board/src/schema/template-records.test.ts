import { TEMPLATES, builtInTemplate, type Template, type TemplateItem } from '@amtsweg/journey'
import { journeyArbitrary } from '@amtsweg/journey/testing'
import type { TLShape } from '@tldraw/tlschema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRecord } from './check-record.ts'
import { seedRecords } from './seed-records.ts'
import { shapeTree } from './shape-tree.ts'
import { templateOfShapes } from './template-of-shapes.ts'

function counter() {
  let count = 0
  return () => `id${(count += 1)}`
}

function recordsOf(template: Template, language: 'de' | 'en') {
  return seedRecords({ title: 'Test', language, template, createId: counter() })
}

function templateOf(records: ReturnType<typeof recordsOf>) {
  const tree = shapeTree(records)
  const page = records.find((record) => record.typeName === 'page')
  if (page === undefined) throw new Error('expected a page')
  const childrenOf = (id: TLShape['parentId']) => tree.get(id) ?? []
  return templateOfShapes({ shapes: childrenOf(page.id), childrenOf, id: 'back', title: 'Back' })
}

test.each(TEMPLATES.flatMap((id) => [[id, 'de'] as const, [id, 'en'] as const]))(
  '[BO26] the template %s makes valid records in the language %s',
  (id, language) => {
    const records = recordsOf(builtInTemplate(id), language)
    expect(records.map(checkRecord).filter((check) => !check.ok)).toEqual([])
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length)
    const shapes = records.filter((record) => record.typeName === 'shape')
    const places = shapes.map((shape) => `${shape.parentId} ${shape.index}`)
    expect(new Set(places).size).toBe(shapes.length)
  },
)

test('[BO27] any template put on a page and taken from it is the same', () => {
  fc.assert(
    fc.property(templateArbitrary, (template) => {
      const { template: back, left } = templateOf(recordsOf(template, 'de'))
      expect(back.journeys).toEqual(fromCorner(template).journeys)
      expect(back.items).toEqual(fromCorner(template).items)
      expect(left.size).toBe(0)
    }),
  )
})

test('[BO27] what a template cannot hold is counted by its kind, also in frames and groups', () => {
  const records = recordsOf(builtInTemplate('persona'), 'de')
  const note = records.find((record) => record.typeName === 'shape' && record.type === 'note')
  if (note?.typeName !== 'shape') throw new Error('expected a note')
  // Only the type counts here, so the props may stay those of the note.
  const of = (type: string, at: number) =>
    ({ ...note, id: `shape:${type}${at}`, type }) as unknown as TLShape
  const odd = [of('draw', 1), of('draw', 2), of('image', 1), of('line', 1), of('bookmark', 1)]
  expect(Object.fromEntries(templateOf([...records, ...odd]).left)).toEqual({
    drawing: 2,
    image: 1,
    arrow: 1,
    other: 1,
  })
})

const number = fc.integer({ min: -3000, max: 3000 })
const length = fc.integer({ min: 1, max: 3000 })
const place = { x: number, y: number }
const words = fc.oneof(
  fc.constantFrom('', 'Größe\nStraße 7', ' „Zitat“ ', '👍\n\n'),
  fc.string({ maxLength: 30 }),
)
const letters = {
  text: words,
  color: fc.constantFrom('black', 'yellow', 'light-red'),
  size: fc.constantFrom('s', 'm', 'l', 'xl'),
  font: fc.constantFrom('sans', 'serif', 'mono', 'draw'),
  scale: fc.constantFrom(1, 1.5),
} as const
const align = fc.constantFrom('start', 'middle', 'end')
const contentArbitrary = fc.oneof(
  fc.record({
    type: fc.constant('note'),
    ...place,
    ...letters,
    h: fc.integer({ min: 200, max: 900 }),
  }),
  fc.record({ type: fc.constant('text'), ...place, ...letters, w: fc.option(length), align }),
  fc.record({
    type: fc.constant('geo'),
    ...place,
    ...letters,
    w: length,
    h: length,
    geo: fc.constantFrom('rectangle', 'ellipse', 'rhombus-2'),
    fill: fc.constantFrom('none', 'semi', 'solid', 'pattern'),
    dash: fc.constantFrom('solid', 'dashed'),
    align,
    verticalAlign: align,
  }),
)
const frameArbitrary = fc.record({
  type: fc.constant('frame'),
  ...place,
  w: length,
  h: length,
  title: words,
  items: fc.array(contentArbitrary, { maxLength: 4 }),
})
const templateArbitrary: fc.Arbitrary<Template> = fc.record({
  id: fc.constant('generated'),
  title: words,
  description: words,
  category: fc.constant('own'),
  journeys: fc.array(fc.record({ ...place, journey: journeyArbitrary }), { maxLength: 2 }),
  items: fc.array(fc.oneof(contentArbitrary, frameArbitrary), { maxLength: 6 }),
})

function fromCorner({ journeys, items }: Template) {
  const x = Math.min(...[...journeys, ...items].map((each) => each.x))
  const y = Math.min(...[...journeys, ...items].map((each) => each.y))
  const moved = <Placed extends TemplateItem | Template['journeys'][number]>(each: Placed) => ({
    ...each,
    x: each.x - x,
    y: each.y - y,
  })
  return { journeys: journeys.map(moved), items: items.map(moved) }
}
