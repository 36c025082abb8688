import { isEqual } from 'tldraw'
import type { TLRecord } from 'tldraw'

const NESTED = ['props', 'meta'] as const

/** Keys in which two states of a record differ; those of `props` and `meta` one by one. */
export function keysThatDiffer(before: TLRecord, after: TLRecord): readonly string[] {
  const nested = NESTED.flatMap((name) =>
    differing(Reflect.get(before, name), Reflect.get(after, name)).map((key) => `${name}.${key}`),
  )
  const own = differing(before, after).filter((key) => key !== 'props' && key !== 'meta')
  return [...own, ...nested]
}

/** The value under one of those keys. */
export function valueAt(record: TLRecord, key: string): unknown {
  const [group, name] = key.split('.')
  if (name === undefined) return Reflect.get(record, key)
  return entriesOf(Reflect.get(record, group ?? '')).get(name)
}

/** Keys that follow from a layout, from what an arrow points at, or go together with others: where a shape lies and how large it is. */
export function isPlaceKey(key: string): boolean {
  return PLACE_KEYS.has(key)
}

const PLACE_KEYS = new Set([
  'x',
  'y',
  'rotation',
  'index',
  'parentId',
  'props.w',
  'props.h',
  'props.start',
  'props.end',
  'props.bend',
])

function differing(before: unknown, after: unknown): readonly string[] {
  if (before === after) return []
  const [old, now] = [entriesOf(before), entriesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => !isEqual(old.get(key), now.get(key)),
  )
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}
