/** Place in a text, both counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/**
 * Where a text stops being JSON, `null` when it is JSON. The engines' own messages name a position
 * only sometimes: V8 gives none for an unexpected word, WebKit never does.
 */
export function jsonErrorPlace(text: string): Place | null {
  const offset = scanJson(text, () => {})
  return offset === null ? null : placeAt(text, offset)
}

/**
 * Where the values of some paths such as `steps[3].phase` begin in a JSON text. A value that is
 * missing lies where the innermost value around it begins.
 */
export function jsonPlaces(text: string, paths: readonly string[]): ReadonlyMap<string, Place> {
  const wanted = new Set(paths.flatMap(withAncestors))
  const offsets = new Map<string, number>()
  scanJson(text, (path, offset) => {
    if (wanted.has(path)) offsets.set(path, offset)
  })
  const places = new Map<string, Place>()
  for (const path of paths) {
    const known = withAncestors(path).find((each) => offsets.has(each))
    if (known !== undefined) places.set(path, placeAt(text, offsets.get(known) ?? 0))
  }
  return places
}

/** A key or index below a path, as in `steps[3].phase`. */
export function joinPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}

/** The path itself, then what it lies in, out to '' for the whole. */
function withAncestors(path: string): readonly string[] {
  const ends = [...path.matchAll(/[.[]/g)].map((match) => path.slice(0, match.index))
  return path === '' ? [''] : [path, ...ends.reverse(), '']
}

/** No journey nests deeper. Names of deeper values grow with the square of the depth: a million brackets take minutes. */
const NAMED_DEPTH = 12

type Expected = 'value' | 'value_or_end' | 'key' | 'key_or_end' | 'colon' | 'comma_or_end' | 'end'

/** An object or list that is not closed yet, with the key or index that one is at. */
interface Open {
  readonly path: string
  readonly close: '}' | ']'
  at: string | number
}

/** Walks a JSON text without recursion, naming each value, to its first error. */
function scanJson(text: string, visit: (path: string, offset: number) => void): number | null {
  const open: Open[] = []
  let expected: Expected = 'value'
  let offset = afterSpace(text, 0)
  while (offset < text.length) {
    const mark = text[offset] ?? ''
    const around = open.at(-1)
    const token = tokenAt(text, offset)
    if (!token.ok) return token.errorAt
    if (expected === 'end') return offset
    if (around !== undefined && mark === around.close && mayClose(expected, around)) {
      open.pop()
      expected = open.length === 0 ? 'end' : 'comma_or_end'
    } else if (expected === 'colon') {
      if (mark !== ':') return offset
      expected = 'value'
    } else if (expected === 'comma_or_end') {
      if (mark !== ',' || around === undefined) return offset
      if (typeof around.at === 'number') around.at += 1
      expected = around.close === '}' ? 'key' : 'value'
    } else if (expected === 'key' || expected === 'key_or_end') {
      if (mark !== '"' || around === undefined) return offset
      around.at = String(JSON.parse(text.slice(offset, token.end)))
      expected = 'colon'
    } else {
      if (/[}\],:]/.test(mark)) return offset
      const isNamed = open.length <= NAMED_DEPTH
      const path = around === undefined || !isNamed ? '' : joinPath(around.path, around.at)
      if (isNamed) visit(path, offset)
      if (mark === '{') {
        open.push({ path, close: '}', at: '' })
        expected = 'key_or_end'
      } else if (mark === '[') {
        open.push({ path, close: ']', at: 0 })
        expected = 'value_or_end'
      } else expected = open.length === 0 ? 'end' : 'comma_or_end'
    }
    offset = afterSpace(text, token.end)
  }
  return expected === 'end' ? null : offset
}

function mayClose(expected: Expected, { close }: Open): boolean {
  if (expected === 'comma_or_end') return true
  return expected === (close === '}' ? 'key_or_end' : 'value_or_end')
}

type Token =
  | { readonly ok: true; readonly end: number }
  | { readonly ok: false; readonly errorAt: number }

const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y

function tokenAt(text: string, offset: number): Token {
  const mark = text[offset] ?? ''
  if (/[{}[\],:]/.test(mark)) return { ok: true, end: offset + 1 }
  if (mark === '"') return stringAt(text, offset)
  SCALAR.lastIndex = offset
  return SCALAR.test(text) ? { ok: true, end: SCALAR.lastIndex } : { ok: false, errorAt: offset }
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

function stringAt(text: string, start: number): Token {
  let offset = start + 1
  while (offset < text.length) {
    const unit = text.charCodeAt(offset)
    if (text[offset] === '"') return { ok: true, end: offset + 1 }
    if (unit < 0x20) break
    if (text[offset] === '\\') {
      ESCAPE.lastIndex = offset
      if (!ESCAPE.test(text)) break
      offset = ESCAPE.lastIndex
    } else offset += 1
  }
  return { ok: false, errorAt: offset }
}

function afterSpace(text: string, start: number): number {
  let offset = start
  while (' \t\n\r'.includes(text[offset] ?? '-')) offset += 1
  return offset
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
