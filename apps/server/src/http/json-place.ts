import { assertNever } from '../assert-never.ts'

/** Place in a text, both counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

type Expected =
  | 'value'
  | 'value_or_end'
  | 'key'
  | 'key_or_end'
  | 'colon'
  | 'comma_or_end'
  | 'nothing'

const TOKEN =
  /[ \t\n\r]*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/uy

/** Where a text stops being JSON; the engine's own message names a position only sometimes. */
export function jsonErrorPlace(text: string): Place {
  return placeAt(text, errorOffset(text))
}

function errorOffset(text: string): number {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let offset = 0
  for (;;) {
    TOKEN.lastIndex = offset
    const match = TOKEN.exec(text)
    const start =
      offset + (/^[ \t\n\r]*/.exec(text.slice(offset, offset + 10_000))?.[0].length ?? 0)
    if (match === null) return start
    const next = step(expected, kindOf(match), open)
    if (next === null) return start
    expected = next
    offset = TOKEN.lastIndex
  }
}

const MARKS = ['{', '}', '[', ']', ',', ':'] as const

type TokenKind = 'string' | 'scalar' | (typeof MARKS)[number]

function kindOf(match: RegExpExecArray): TokenKind {
  if (match[1] !== undefined) return 'string'
  return MARKS.find((mark) => mark === match[3]) ?? 'scalar'
}

/** What may come after a token, `null` when the token itself may not stand here. Keeps `open` up to date. */
function step(expected: Expected, kind: TokenKind, open: ('{' | '[')[]): Expected | null {
  const wantsValue = expected === 'value' || expected === 'value_or_end'
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma_or_end')
  switch (kind) {
    case 'string':
      if (expected === 'key' || expected === 'key_or_end') return 'colon'
      return wantsValue ? afterValue() : null
    case 'scalar':
      return wantsValue ? afterValue() : null
    case '{':
    case '[':
      if (!wantsValue) return null
      open.push(kind)
      return kind === '{' ? 'key_or_end' : 'value_or_end'
    case '}':
      if (open.at(-1) !== '{' || (expected !== 'key_or_end' && expected !== 'comma_or_end'))
        return null
      open.pop()
      return afterValue()
    case ']':
      if (open.at(-1) !== '[' || (expected !== 'value_or_end' && expected !== 'comma_or_end'))
        return null
      open.pop()
      return afterValue()
    case ',':
      if (expected !== 'comma_or_end') return null
      return open.at(-1) === '{' ? 'key' : 'value'
    case ':':
      return expected === 'colon' ? 'value' : null
    default:
      return assertNever(kind)
  }
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
