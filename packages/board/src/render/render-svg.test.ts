import { TEMPLATES, builtInTemplate, label, type TemplateId } from '@amtsweg/journey'
import type { TLRecord } from '@tldraw/tlschema'
import { ZERO_INDEX_KEY } from '@tldraw/utils'
import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { checkRecord, isMapShapeOf, seedRecords } from '../schema/index.ts'
import { everyShape } from '../test-support/every-shape.ts'
import { renderSvg, type RenderRequest } from './index.ts'

function boardOf(template: TemplateId, language: 'de' | 'en' = 'de'): readonly TLRecord[] {
  let count = 0
  const createId = () => `t${(count += 1)}`
  return seedRecords({ title: 'T', language, template: builtInTemplate(template), createId })
}

async function drawn(records: Iterable<TLRecord>, request: Partial<RenderRequest> = {}) {
  const result = await renderSvg(records, { what: { type: 'page' }, language: 'de', ...request })
  if (!result.ok) throw new Error(`a picture was expected: ${result.reason}`)
  return result
}

/** All words of an SVG, a space between any two elements, without its fonts. */
function wordsOf(svg: string): string {
  return svg
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

for (const template of TEMPLATES) {
  test(`[BO44] ${template} is drawn from its records, whole and sound`, async () => {
    const result = await renderSvg(boardOf(template), { what: { type: 'page' }, language: 'de' })
    if (template === 'canvas') {
      expect(result).toEqual({ ok: false, reason: 'nothing_to_draw' })
      return
    }
    if (!result.ok) throw new Error(result.reason)
    expect(XMLValidator.validate(result.svg)).toBe(true)
    expect(result.notDrawn).toEqual([])
    expect(result.svg).not.toContain('foreignObject')
    expect(result.svg).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/)
  })
}

test('[BO44] every kind of shape is drawn, and what is written on it is true text', async () => {
  const { svg, notDrawn } = await drawn(everyShape())
  expect(notDrawn).toEqual([])
  expect(XMLValidator.validate(svg)).toBe(true)
  const words = wordsOf(svg)
  for (const text of [
    'führt zu',
    'Rahmen mit Ausschnitt',
    'Schräg läuft’s',
    'Überschrift',
    'fett',
  ]) {
    expect(words).toContain(text)
  }
  expect(svg.match(/<image/g)).toHaveLength(3)
})

test('[BO44] a journey reads in the language of its reader, whatever language its places were stored in', async () => {
  const records = boardOf('baugenehmigung', 'de')
  const [german, english] = [
    await drawn(records, { language: 'de' }),
    await drawn(records, { language: 'en' }),
  ]
  expect(wordsOf(german.svg)).toContain(label('card', 'pain', 'de'))
  expect(wordsOf(english.svg)).toContain(label('card', 'pain', 'en'))
  expect(wordsOf(english.svg)).not.toContain(label('card', 'pain', 'de'))
})

test('[BO45] records in another order give the same picture: equal places in the pile are told apart by id', async () => {
  const records = everyShape().map((record) =>
    record.typeName === 'shape' && record.parentId.startsWith('page:')
      ? { ...record, index: ZERO_INDEX_KEY }
      : record,
  )
  const [one, other] = [await drawn(records), await drawn(records.toReversed())]
  const order = (svg: string) => [...svg.matchAll(/matrix\([^)]*\)/g)].map(([each]) => each)
  expect(order(other.svg)).toEqual(order(one.svg))
})

test('[BO45] cards in hidden lanes are not in the picture; a request may choose other lanes', async () => {
  const records = boardOf('baugenehmigung').map((record) =>
    isMapShapeOf(record, 'journey')
      ? {
          ...record,
          props: {
            ...record.props,
            lanes: record.props.lanes.map((lane) => ({ ...lane, hidden: lane.kind === 'pain' })),
          },
        }
      : record,
  )
  expect(wordsOf((await drawn(records)).svg)).not.toContain('Fachsprache')
  const chosen = await drawn(records, { lanes: ['step', 'pain'] })
  expect(wordsOf(chosen.svg)).toContain('Fachsprache')
  expect(wordsOf(chosen.svg)).not.toContain('Wegweiser in Leichter')
})

test('[BO45] one journey is drawn by its id, without what lies around it', async () => {
  const records = boardOf('ist-soll')
  const ids = records.filter((record) => isMapShapeOf(record, 'journey')).map(({ id }) => id)
  const whole = await drawn(records)
  const pictures = await Promise.all(
    ids.map((journeyId) => drawn(records, { what: { type: 'journey', journeyId } })),
  )
  expect(pictures.map(({ height }) => height < whole.height)).toEqual(ids.map(() => true))
  expect(
    await renderSvg(records, { what: { type: 'journey', journeyId: 'nowhere' }, language: 'de' }),
  ).toEqual({ ok: false, reason: 'not_found' })
})

test('[BO46] what cannot be drawn is named, and the rest is drawn', async () => {
  const template = everyShape().find(
    (record) => record.typeName === 'shape' && record.type === 'note',
  )
  if (template?.typeName !== 'shape') throw new Error('there is a note')
  const check = checkRecord({
    ...template,
    id: 'shape:video',
    type: 'video',
    props: {
      w: 100,
      h: 100,
      time: 0,
      playing: false,
      autoplay: false,
      url: '',
      assetId: null,
      altText: '',
    },
  })
  if (!check.ok) throw new Error(check.reason)
  const records = everyShape().map((record) =>
    record.typeName === 'asset' && record.type === 'image'
      ? { ...record, props: { ...record.props, src: 'asset:elsewhere' } }
      : record,
  )
  const { svg, notDrawn } = await drawn([...records, check.record])
  expect(
    notDrawn.map(({ reason, type, shapeId }) => `${reason} ${type} ${shapeId}`).sort(),
  ).toEqual([
    'image image shape:cropped',
    'image image shape:image',
    'image image shape:round',
    'kind video shape:video',
  ])
  expect(wordsOf(svg)).toContain('Schräg läuft’s')
})

test('[BO46] characters that no font of the house has are named', async () => {
  const records = everyShape().map((record) =>
    record.typeName === 'shape' && record.type === 'frame'
      ? { ...record, props: { ...record.props, name: '許可証' } }
      : record,
  )
  const { notDrawn } = await drawn(records)
  expect(notDrawn).toEqual([
    { reason: 'characters', type: 'frame', shapeId: 'shape:frame', detail: '許可証' },
  ])
})

test('[BO46] names in Hebrew and Arabic, Turkish and Polish letters and emoji are drawn', async () => {
  const records = boardOf('bewohnerparkausweis').map((record) =>
    isMapShapeOf(record, 'journey')
      ? {
          ...record,
          props: {
            ...record.props,
            persona: {
              name: 'נועה יִצְחָק und ليلى, Ayşe Łukasz 👩‍💼🎉',
              description: 'Москва, Ελλάδα',
            },
          },
        }
      : record,
  )
  const { notDrawn, svg } = await drawn(records)
  expect(notDrawn).toEqual([])
  expect(svg).toContain('👩‍💼🎉')
})

test('[BO46] text that XML cannot hold does not break the picture', async () => {
  const records = boardOf('bewohnerparkausweis').map((record) =>
    isMapShapeOf(record, 'journey')
      ? { ...record, props: { ...record.props, title: 'A\u0000B\uFFFF<script>&"\u001B\uD800' } }
      : record,
  )
  const { svg } = await drawn(records)
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg).toContain('AB&lt;script&gt;&amp;&quot;')
})
