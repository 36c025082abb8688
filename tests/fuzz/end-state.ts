import { journeyMapOf } from '@amtsweg/board'
import { checkRecord, isMapShape, isMapShapeOf, readJourneys } from '@amtsweg/board/schema'
import { expectLaidOut, expectSoundMaps } from '@amtsweg/board/testing'
import { readRecords, recordsOf } from '@amtsweg/sync'
import type { Editor, TLRecord } from 'tldraw'
import * as Y from 'yjs'
import { documentOf } from './invariants.ts'
import type { Person } from './person.ts'
import type { Watch } from './watch.ts'

/** What differs when all has arrived and is repaired; nothing when everybody has the same. */
export function differencesAtTheEnd(
  served: Y.Doc,
  { people, watch }: { readonly people: readonly Person[]; readonly watch: Watch },
): readonly string[] {
  const { records, quarantined } = readRecords(served, checkRecord)
  const faults = quarantined.map(({ id, reason }) => `the server holds back ${id}: ${reason}`)
  const expected = textOf([...records.values()])
  const journeys = JSON.stringify(readJourneys([...records.values()]))
  let shown: string | null = null
  for (const { name, doc, connection, window } of people) {
    const add = (fault: string) => void faults.push(`${name}: ${fault}`)
    if (connection.status() !== 'saved') add(`is ${connection.status()}`)
    if (!isSameDocument(doc, served))
      add(`has another document: ${documentDifference(doc, served)}`)
    if (window === null) {
      add('has no window')
      continue
    }
    const { editor, binding } = window
    if (binding.hasPending()) add('holds something back')
    for (const { id, reason } of binding.quarantined()) add(`does not show ${id}: ${reason}`)
    const document = documentOf(editor)
    const whole = textOf(document.map((record) => withoutHiddenPlace(editor, record)))
    if (shown !== null && whole !== shown)
      add(`shows something else than ${people[0]?.name ?? ''}: ${firstDifference(whole, shown)}`)
    shown ??= whole
    const meant = textOf(document.map(withoutLayout))
    const wanted = textOf([...records.values()].map(withoutLayout))
    if (meant !== wanted)
      add(`shows something else than the server has: ${firstDifference(meant, wanted)}`)
    if (JSON.stringify(readJourneys(document)) !== journeys) add('reads other journeys')
    faults.push(...soundness(editor, document).map((fault) => `${name}: ${fault}`))
  }
  for (const each of watch.missingFrom(records)) faults.push(`${each} was lost`)
  return expected === '' ? ['the board is empty'] : faults
}

/** Byte by byte; the same letters may lie there in other pieces, so what differs is put together anew first. */
function isSameDocument(a: Y.Doc, b: Y.Doc): boolean {
  const [mine, theirs] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)]
  return Buffer.compare(mine, theirs) === 0 || Buffer.compare(anew(mine), anew(theirs)) === 0
}

function anew(update: Uint8Array): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const bytes = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return bytes
}

function documentDifference(doc: Y.Doc, served: Y.Doc): string {
  const [mine, theirs] = [recordsOf(doc).toJSON(), recordsOf(served).toJSON()]
  for (const id of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [a, b] = [JSON.stringify(mine[id]), JSON.stringify(theirs[id])]
    if (a !== b) return `${id}: ${a} instead of ${b}`
  }
  const isSame = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(served))
  return isSame ? 'only as bytes' : 'in its state vector or deletions'
}

function soundness(editor: Editor, document: readonly TLRecord[]): readonly string[] {
  try {
    expectSoundMaps(document)
    expectLaidOut(editor)
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** Where parts of a map lie follows from what it says; what the document has of it is a cache. */
function withoutLayout(record: TLRecord): TLRecord {
  if (record.typeName !== 'shape' || !isMapShape(record)) return record
  const place = record.type === 'journey' ? { x: record.x, y: record.y } : { x: 0, y: 0 }
  return { ...record, ...place, rotation: 0, props: { ...record.props, w: 0, h: 0 } }
}

/** A card in a hidden lane lies nowhere: what its record says of that is from when it was seen last, on each screen. */
function withoutHiddenPlace(editor: Editor, record: TLRecord): TLRecord {
  if (record.typeName !== 'shape' || !isMapShapeOf(record, 'card')) return record
  const map = journeyMapOf(editor, record)
  return map === undefined || map.layout.cards.has(record.props.key)
    ? record
    : withoutLayout(record)
}

function textOf(records: readonly TLRecord[]): string {
  return records
    .map((record) => JSON.stringify(sorted(record)))
    .sort()
    .join('\n')
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  )
}

function firstDifference(a: string, b: string): string {
  const [mine, theirs] = [a.split('\n'), b.split('\n')]
  const only = (lines: readonly string[], others: readonly string[]) =>
    lines
      .filter((line) => !others.includes(line))
      .slice(0, 2)
      .join(' | ')
  return `${only(mine, theirs)} <> ${only(theirs, mine)}`
}
