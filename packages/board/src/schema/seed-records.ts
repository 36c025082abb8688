import type { Journey, Language } from '@amtsweg/journey'
import { DocumentRecordType, PageRecordType, TLDOCUMENT_ID, type TLRecord } from '@tldraw/tlschema'
import { ZERO_INDEX_KEY, getIndexAbove } from '@tldraw/utils'
import { journeyRecords } from './journey-records.ts'

/** What a new board holds. */
export interface Seed {
  readonly title: string
  readonly language: Language
  /** `null` leaves the canvas empty. */
  readonly journey: Journey | null
  /** Gives a fresh unique id without prefix at each call. */
  readonly createId: () => string
}

const PAGE_NAMES: Readonly<Record<Language, string>> = { de: 'Seite 1', en: 'Page 1' }

/** The records of a new board: the document, one page, and on it the journey at the origin. */
export function seedRecords({ title, language, journey, createId }: Seed): TLRecord[] {
  const index = getIndexAbove(ZERO_INDEX_KEY)
  const page = PageRecordType.create({
    id: PageRecordType.createId(createId()),
    name: PAGE_NAMES[language],
    index,
  })
  const document = DocumentRecordType.create({ id: TLDOCUMENT_ID, name: title })
  if (journey === null) return [document, page]
  const place = { createId, parentId: page.id, index, x: 0, y: 0, language }
  return [document, page, ...journeyRecords(journey, place)]
}
