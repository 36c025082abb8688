import type { Journey, Language, Template } from '@amtsweg/journey'
import { DocumentRecordType, PageRecordType, TLDOCUMENT_ID, type TLRecord } from '@tldraw/tlschema'
import { ZERO_INDEX_KEY, getIndexAbove } from '@tldraw/utils'
import { journeyRecords } from './journey-records.ts'
import { templateRecords } from './template-records.ts'

/** What a new board holds: a template, or a journey alone. */
export type Seed = {
  readonly title: string
  readonly language: Language
  /** Gives a fresh unique id without prefix at each call. */
  readonly createId: () => string
} & (
  | { readonly template: Template }
  /** `null` leaves the canvas empty. */
  | { readonly journey: Journey | null }
)

const PAGE_NAMES: Readonly<Record<Language, string>> = { de: 'Seite 1', en: 'Page 1' }

/** The records of a new board: the document, one page, and on it the template or journey at the origin. */
export function seedRecords(seed: Seed): TLRecord[] {
  const { title, language, createId } = seed
  const index = getIndexAbove(ZERO_INDEX_KEY)
  const page = PageRecordType.create({
    id: PageRecordType.createId(createId()),
    name: PAGE_NAMES[language],
    index,
  })
  const document = DocumentRecordType.create({ id: TLDOCUMENT_ID, name: title })
  const place = { createId, parentId: page.id, index, x: 0, y: 0, language }
  if ('template' in seed) return [document, page, ...templateRecords(seed.template, place)]
  if (seed.journey === null) return [document, page]
  return [document, page, ...journeyRecords(seed.journey, place)]
}
