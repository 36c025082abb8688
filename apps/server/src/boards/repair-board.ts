import { checkRecord, isMapShape } from '@amtsweg/board/schema'
import type { Language } from '@amtsweg/journey'
import {
  assembleRecord,
  deleteRecord,
  readRecords,
  recordsOf,
  setAside,
  writeRecord,
} from '@amtsweg/sync'
import type * as Y from 'yjs'
import type { BoardRecord } from './board-document.ts'
import { recoverParts } from './recover-parts.ts'

/** What was wrong with a record and what was done about it; for the log. */
export interface Repair {
  readonly id: string
  readonly reason: string
  readonly done: 'set aside' | 'deleted' | 'put on the page' | 'recovered'
}

/** What a repair needs to make new records. */
export interface RepairOptions {
  readonly language: Language
  readonly createId: () => string
}

type Shape = Extract<BoardRecord, { typeName: 'shape' }>

/** Rounds: what hangs on something that is set aside becomes an orphan, and so on. */
const MAX_ROUNDS = 8

/**
 * Mends what two honest edits can make bad together, or a program by itself, so that every reader sees the same: a shape
 * without parent or in a circle comes onto the page, parts of a journey without journey into one for what was found
 * again, a binding without ends or from page to page goes, and what is no record is set aside where `export.json` still hands it out. Call it
 * within a transaction.
 */
export function repairBoard(doc: Y.Doc, options: RepairOptions): readonly Repair[] {
  const repairs: Repair[] = []
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const made = repairRound(doc, options)
    if (made.length === 0) break
    repairs.push(...made)
  }
  return repairs
}

function repairRound(doc: Y.Doc, options: RepairOptions): readonly Repair[] {
  const records = recordsOf(doc)
  const { quarantined, records: good } = readRecords(doc, checkRecord)
  const page = [...good.values()]
    .filter((record) => record.typeName === 'page')
    .sort((a, b) => (a.index < b.index ? -1 : 1))[0]
  const repairs: Repair[] = []
  const lost = new Map<string, { readonly shape: Shape; readonly reason: string }>()
  for (const { id, reason } of quarantined) {
    if (reason === 'too_many_records') continue
    if (reason === 'no_end' || reason === 'other_page') {
      deleteRecord(records, id)
      repairs.push({ id, reason, done: 'deleted' })
      continue
    }
    const shape = soundShape(doc, id)
    if (shape === null) {
      if (setAside(doc, id, reason)) repairs.push({ id, reason, done: 'set aside' })
    } else lost.set(id, { shape, reason })
  }
  if (page === undefined) return repairs
  const roots = rootsOf(lost)
  const parts = roots.filter(({ shape }) => isMapShape(shape) && shape.type !== 'journey')
  const areRecovered = recoverParts(doc, { ...options, shapes: parts.map(({ shape }) => shape) })
  for (const { shape, reason } of roots) {
    const isPart = isMapShape(shape) && shape.type !== 'journey'
    if (isPart && !areRecovered) continue
    const onPage = { ...shape, parentId: page.id }
    if (!isPart) writeRecord(records, onPage, shape)
    repairs.push({ id: shape.id, reason, done: isPart ? 'recovered' : 'put on the page' })
  }
  return repairs
}

/** A shape that is valid by itself, and only lacks its place. */
function soundShape(doc: Y.Doc, id: string): Shape | null {
  const assembled = assembleRecord(recordsOf(doc), id)
  const checked = assembled.ok ? checkRecord(assembled.value) : assembled
  return checked.ok && checked.record.typeName === 'shape' ? checked.record : null
}

/** Those on which the others hang: what lies below comes along. Of a circle the one with the first id. */
function rootsOf(
  lost: ReadonlyMap<string, { readonly shape: Shape; readonly reason: string }>,
): readonly { readonly shape: Shape; readonly reason: string }[] {
  return [...lost.values()].filter(({ shape }) => {
    const passed: string[] = [shape.id]
    let current = lost.get(shape.parentId)?.shape
    while (current !== undefined) {
      if (current.id === shape.id) return [...passed].sort()[0] === shape.id
      if (passed.includes(current.id)) return false
      passed.push(current.id)
      current = lost.get(current.parentId)?.shape
    }
    return passed.length === 1
  })
}
