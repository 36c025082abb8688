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
  '[BO28] the template %s makes valid records in the language %s',
  (id, language) => {
    const records = recordsOf(builtInTemplate(id), language)
    expect(records.map(checkRecord).filter((check) => !check.ok)).toEqual([])
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length)
    const shapes = records.filter((record) => record.typeName === 'shape')
    const places = shapes.map((shape) => `${shape.parentId} ${shape.index}`)
    expect(new Set(places).size).toBe(shapes.length)
  },
)

test('[BO29] any template put on a page and taken from it is the same', () => {
  fc.assert(
    fc.property(templateArbitrary, (template) => {
      const { template: back, left } = templateOf(recordsOf(template, 'de'))
      expect(back.journeys).toEqual(fromCorner(template).journeys)
      expect(back.items).toEqual(fromCorner(template).items)
      expect(left.size).toBe(0)
    }),
  )
})

test('[BO29] what a template cannot hold is counted by its kind, also in frames and groups', () => {
  const records = recordsOf(builtInTemplate('persona'), 'de')
  const page = records.find((record) => record.typeName === 'page')
  const frame = records.find((record) => record.typeName === 'shape' && record.type === 'frame')
  const group = odd('group', page?.id, {})
  const look = { dash: 'solid', size: 's', color: 'black', scale: 1 }
  const stroke = { ...look, segments: [], fill: 'none', isComplete: true, isClosed: false }
  const draw = { ...stroke, isPen: false }
  const image = { w: 9, h: 9, playing: false, url: '', assetId: null, crop: null, altText: '' }
  const all = [
    ...records,
    group,
    odd('draw', group.id, draw),
    odd('draw', frame?.id, draw),
    odd('image', frame?.id, { ...image, flipX: false, flipY: false }),
    odd('line', page?.id, { ...look, spline: 'line', points: {} }),
    odd('bookmark', page?.id, { assetId: null, url: '', w: 9, h: 9 }),
  ]
  expect(Object.fromEntries(templateOf(all).left)).toEqual({
    drawing: 2,
    image: 1,
    arrow: 1,
    other: 1,
  })
})

test('[BO29] what lies in a group, or in a frame within a frame, keeps its place on the page', () => {
  const inner = { ...NOTE, x: 5, y: 6 }
  const outer = { type: 'frame', x: 10, y: 20, w: 90, h: 90, title: 'Außen', items: [] } as const
  const records = recordsOf({ ...builtInTemplate('canvas'), items: [outer, inner] }, 'de')
  const frame = records.find((record) => record.typeName === 'shape' && record.type === 'frame')
  const second = odd('frame', frame?.id, { w: 50, h: 50, name: 'Innen', color: 'black' })
  const moved = records.map((record) =>
    record.typeName === 'shape' && record.type === 'note'
      ? { ...record, parentId: second.id }
      : record,
  )
  expect(templateOf([...moved, second]).template.items).toEqual([
    { ...outer, x: 0, y: 0 },
    { type: 'frame', x: 1, y: 2, w: 50, h: 50, title: 'Innen', items: [inner] },
  ])
})

const NOTE = {
  type: 'note',
  text: 'Hallo',
  color: 'yellow',
  size: 's',
  font: 'sans',
  scale: 1,
  h: 200,
} as const

let made = 0

/** A shape at 1, 2 of a kind of which the house's templates have none. */
function odd(type: string, parentId: string | undefined, props: object) {
  made += 1
  const check = checkRecord({
    id: `shape:odd${made}`,
    typeName: 'shape',
    type,
    parentId,
    index: 'a9',
    x: 1,
    y: 2,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props,
  })
  if (!check.ok || check.record.typeName !== 'shape') throw new Error(`expected a valid ${type}`)
  return check.record
}

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
