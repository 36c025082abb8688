import * as Y from 'yjs'

/** Letters and values in a row that came from one client one after the other. */
interface Run {
  readonly client: number
  readonly clock: number
  length: number
  readonly values: string[]
}

/**
 * All that two documents have to agree on, as text: state vector, deletions, and of each type what is seen in which order,
 * with its ids. Documents with equal state vectors and different content differ here.
 */
export function fingerprint(doc: Y.Doc): string {
  const { ds, sv } = Y.snapshot(doc)
  const deletions = [...ds.clients].map(
    ([client, ranges]) => [client, joined(ranges.map(({ clock, len }) => [clock, len]))] as const,
  )
  const roots = [...doc.share].map(([name, type]) => [name, contentOf(type)] as const)
  return JSON.stringify({
    clocks: [...sv].toSorted(byFirst),
    deletions: deletions.filter(([, ranges]) => ranges.length > 0).toSorted(byFirst),
    roots: roots.filter(([, content]) => content !== 'nothing').toSorted(byFirst),
  })
}

function byFirst<T extends string | number>(
  [a]: readonly [T, unknown],
  [b]: readonly [T, unknown],
): number {
  return a < b ? -1 : 1
}

/** Ranges as large as they get: how they are cut depends on the order in which things arrived. */
function joined(ranges: readonly (readonly [number, number])[]): readonly [number, number][] {
  const all: [number, number][] = []
  for (const [clock, length] of ranges.toSorted(byFirst)) {
    const last = all.at(-1)
    if (last !== undefined && last[0] + last[1] >= clock) {
      last[1] = Math.max(last[1], clock + length - last[0])
    } else all.push([clock, length])
  }
  return all
}

// Yjs' own types say any event here; only what is in it is looked at.
// oxlint-disable-next-line typescript/no-explicit-any
function contentOf(type: Y.AbstractType<any>): unknown {
  const runs: Run[] = []
  for (let item = type._start; item !== null; item = item.right) {
    if (!item.deleted) append(runs, item)
  }
  const entries = [...type._map].flatMap(([key, item]) => {
    const own: Run[] = []
    if (!item.deleted) append(own, item)
    return item.deleted ? [] : [[key, own] as const]
  })
  if (runs.length === 0 && entries.length === 0) return 'nothing'
  return { runs, entries: entries.toSorted(byFirst) }
}

function append(runs: Run[], { id, length, content }: Y.Item): void {
  const values = valuesOf(content)
  const last = runs.at(-1)
  if (last?.client === id.client && last.clock + last.length === id.clock) {
    last.length += length
    last.values.push(...values)
  } else runs.push({ client: id.client, clock: id.clock, length, values })
}

function valuesOf(content: Y.Item['content']): string[] {
  if (content instanceof Y.ContentString) return content.str.split('')
  if (content instanceof Y.ContentType) {
    const { type } = content
    return [`${type.constructor.name} ${JSON.stringify(contentOf(type))}`]
  }
  if (content instanceof Y.ContentFormat) return [`${content.key}=${JSON.stringify(content.value)}`]
  return content.getContent().map((value) => JSON.stringify(value) ?? 'undefined')
}
