import { templateJourney } from '@amtsweg/journey'
import { InstancePresenceRecordType, PageRecordType, type TLShape } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { checkRecord } from './check-record.ts'
import { seedRecords } from './seed-records.ts'

let count = 0
const records = seedRecords({
  title: 'Test',
  language: 'de',
  journey: templateJourney('baugenehmigung'),
  createId: () => `id${(count += 1)}`,
})
const shape = (type: string): TLShape => {
  const found = records.find((record) => record.typeName === 'shape' && record.type === type)
  if (found?.typeName !== 'shape') throw new Error(`There must be a ${type}`)
  return found
}
const withProps = (type: string, props: object) => {
  const found = shape(type)
  return { ...found, props: { ...found.props, ...props } }
}

test('[BO4] every record of a seeded board is accepted', () => {
  for (const record of records) expect(checkRecord(record)).toEqual({ ok: true, record })
})

test('[BO4] what is no record of a document is refused', () => {
  const presence = InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId('a'),
    userId: 'a',
    userName: 'A',
    currentPageId: PageRecordType.createId('a'),
  })
  for (const value of [null, undefined, 7, 'x', [], {}, { typeName: 'toString' }, presence]) {
    expect(checkRecord(value).ok).toBe(false)
  }
})

test('[BO4] values outside the model are refused', () => {
  for (const value of [
    withProps('card', { kind: 'joke' }),
    withProps('card', { text: 7 }),
    withProps('card', { text: { de: 7 } }),
    withProps('card', { extra: 1 }),
    withProps('step', { emotion: 0 }),
    withProps('step', { emotion: 6 }),
    withProps('step', { waitDays: -1 }),
    withProps('journey', { lanes: [{ id: 'a' }] }),
    { ...shape('card'), index: 'not an index' },
  ]) {
    expect(checkRecord(value).ok).toBe(false)
  }
})

test('[BO5] absurd places, sizes and loads are refused', () => {
  const card = shape('card')
  for (const value of [
    { ...card, x: 1e308 },
    { ...card, y: -1e12 },
    { ...card, rotation: 1e9 },
    { ...card, parentId: card.id },
    { ...card, meta: { load: 'x'.repeat(20_000) } },
    withProps('card', { w: 1e12 }),
    withProps('card', { text: 'x'.repeat(700_000) }),
  ]) {
    expect(checkRecord(value).ok).toBe(false)
  }
})

test('[BO5] a reason never quotes what somebody wrote', () => {
  const result = checkRecord(withProps('card', { kind: 'geheim' }))
  expect(result.ok ? '' : result.reason).not.toContain('geheim')
})

test('[BO17] an image, or a picture of a bookmark, that would be got from another host is refused; a link is none', () => {
  const asset = { id: 'asset:a', typeName: 'asset', meta: {} }
  const [none, own, foreign] = ['', 'data:image/png;base64,AA==', 'https://evil.example/x.png']
  const image = (src: string) => ({
    ...asset,
    type: 'image',
    props: { name: '', src, w: 1, h: 1, mimeType: 'image/png', isAnimated: false },
  })
  const bookmark = (picture: string, favicon: string) => ({
    ...asset,
    type: 'bookmark',
    props: { title: '', description: '', src: 'https://example.org/', image: picture, favicon },
  })
  const good = [image(own), bookmark(none, none), bookmark(own, own)]
  const bad = [image(foreign), bookmark(foreign, none), bookmark(none, foreign)]
  expect(good.map((each) => checkRecord(each).ok)).toEqual([true, true, true])
  expect(bad.map((each) => checkRecord(each))).toEqual(
    bad.map(() => ({ ok: false, reason: 'foreign_source' })),
  )
})
