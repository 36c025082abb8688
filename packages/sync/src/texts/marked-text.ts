import type * as Y from 'yjs'
import { sameValue } from '../same-value.ts'
import { deltaOf, writeLetters, type Stretch } from './plain-text.ts'
import type { RichMark, RichNode } from './rich-node.ts'

/** Neighbouring text nodes as stretches: a mark is an attribute of its letters. */
export function stretchesOf(nodes: readonly RichNode[]): readonly Stretch[] {
  return merged(
    nodes.map(({ text = '', marks = [] }) => ({
      insert: text,
      attributes: Object.fromEntries(marks.map(({ type, attrs = {} }) => [type, attrs])),
    })),
  )
}

/** The text nodes of shared texts that are neighbours. Marks come in the order of their names, on every machine alike. */
export function textNodesOf(shared: readonly Y.XmlText[]): readonly RichNode[] {
  return merged(shared.flatMap(deltaOf)).map(({ insert: text, attributes }) => {
    const marks = Object.entries(attributes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, attrs]) => markOf(type, attrs))
    return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }
  })
}

/** Makes a shared text say the stretches, letter by letter, and mark by mark where only those differ. */
export function writeStretches(shared: Y.XmlText, stretches: readonly Stretch[]): void {
  const text = stretches.map(({ insert }) => insert).join('')
  writeLetters(shared, text, (place) => stretchAt(stretches, place)?.attributes ?? {})
  let at = 0
  for (const { length, from, to } of overlaps(deltaOf(shared), stretches)) {
    const change = changeOf(from, to)
    if (Object.keys(change).length > 0) shared.format(at, length, change)
    at += length
  }
}

/** Whether a shared text says the stretches already. */
export function saysStretches(shared: Y.XmlText, stretches: readonly Stretch[]): boolean {
  return sameValue(merged(deltaOf(shared)), stretches)
}

function markOf(type: string, attrs: unknown): RichMark {
  if (typeof attrs !== 'object' || attrs === null || Object.keys(attrs).length === 0)
    return { type }
  return { type, attrs: { ...attrs } }
}

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = []
  for (const stretch of stretches) {
    const last = all.at(-1)
    if (stretch.insert === '') continue
    if (last !== undefined && sameValue(last.attributes, stretch.attributes)) {
      all[all.length - 1] = { ...last, insert: last.insert + stretch.insert }
    } else all.push(stretch)
  }
  return all
}

function stretchAt(stretches: readonly Stretch[], place: number): Stretch | undefined {
  let end = 0
  return stretches.find(({ insert }) => {
    end += insert.length
    return place < end
  })
}

interface Overlap {
  readonly length: number
  readonly from: Stretch['attributes']
  readonly to: Stretch['attributes']
}

/** Two ways to divide the same letters, divided by both. */
function overlaps(before: readonly Stretch[], after: readonly Stretch[]): readonly Overlap[] {
  const found: Overlap[] = []
  let [i, j, usedBefore, usedAfter] = [0, 0, 0, 0]
  for (;;) {
    const [from, to] = [before[i], after[j]]
    if (from === undefined || to === undefined) return found
    const length = Math.min(from.insert.length - usedBefore, to.insert.length - usedAfter)
    found.push({ length, from: from.attributes, to: to.attributes })
    usedBefore += length
    usedAfter += length
    if (usedBefore === from.insert.length) [i, usedBefore] = [i + 1, 0]
    if (usedAfter === to.insert.length) [j, usedAfter] = [j + 1, 0]
  }
}

/** What to set, and what to take away (`null`). */
function changeOf(from: Stretch['attributes'], to: Stretch['attributes']): Record<string, unknown> {
  const change: Record<string, unknown> = {}
  for (const name of Object.keys(from)) if (!Object.hasOwn(to, name)) change[name] = null
  for (const [name, value] of Object.entries(to)) {
    if (!sameValue(from[name], value)) change[name] = value
  }
  return change
}
