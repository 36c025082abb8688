import * as encoding from 'lib0/encoding'
import type { SeededRandom } from './seeded-random.ts'

/** What an attacker has seen of a board and can name in frames. */
export interface Knowledge {
  /** Client ids of those who write, with their next clocks. */
  readonly clocks: () => readonly (readonly [client: number, next: number])[]
  /** The attacker's own id. */
  readonly own: number
  /** Own next clock. */
  readonly next: () => number
  readonly recordIds: () => readonly string[]
}

/** Names that break programs which use them as keys of objects. */
const EVIL_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', '', '\0', 'length']

const KEYS = ['id', 'typeName', 'type', 'at', 'parentId', 'index', 'props.text', 'props.richText']

const STATES = [
  'null',
  '{}',
  '[]',
  '"text"',
  '1e999',
  '{"user":null}',
  '{"user":{"name":"Chefin","role":"facilitator","color":"url(https://evil.example)"}}',
  '{"user":{"name":{"toString":1},"color":7}}',
  '{"__proto__":{"role":"facilitator"},"user":{"__proto__":{"role":"facilitator"}}}',
  `{"user":{"name":"${'x'.repeat(10_000)}"}}`,
  `{"a":${'['.repeat(8000)}${']'.repeat(8000)}}`,
  '{"user":{"name":"\\u202egnp.exe"}',
]

/** A frame built by the rules of the protocol, with lies at every place where one can lie. */
export function grammarFrame(random: SeededRandom, known: Knowledge): Uint8Array {
  const encoder = encoding.createEncoder()
  const type = random.pick([0, 0, 0, 0, 0, 1, 1, 2, 3, 100, 4, 300])
  encoding.writeVarUint(encoder, type)
  if (type === 0) {
    const step = random.pick([0, 1, 2, 2, 2, 2, 3])
    encoding.writeVarUint(encoder, step)
    const payload = step === 0 ? stateVector(random, known) : update(random, known)
    encoding.writeVarUint8Array(encoder, payload)
  } else if (type === 1) encoding.writeVarUint8Array(encoder, awareness(random, known))
  else encoding.writeVarUint(encoder, random.below(5))
  return encoding.toUint8Array(encoder)
}

function stateVector(random: SeededRandom, known: Knowledge): Uint8Array {
  const encoder = encoding.createEncoder()
  const count = random.below(4)
  encoding.writeVarUint(encoder, claimed(random, count))
  for (let at = 0; at < count; at += 1) {
    const [client, next] = someClient(random, known)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, someClock(random, next))
  }
  return encoding.toUint8Array(encoder)
}

function awareness(random: SeededRandom, known: Knowledge): Uint8Array {
  const encoder = encoding.createEncoder()
  const count = random.below(4)
  encoding.writeVarUint(encoder, claimed(random, count))
  for (let at = 0; at < count; at += 1) {
    encoding.writeVarUint(encoder, someClient(random, known)[0])
    encoding.writeVarUint(encoder, random.pick([0, 1, 2, 1000, 2 ** 31, Number.MAX_SAFE_INTEGER]))
    encoding.writeVarString(encoder, random.pick(STATES))
  }
  return encoding.toUint8Array(encoder)
}

function update(random: SeededRandom, known: Knowledge): Uint8Array {
  const encoder = encoding.createEncoder()
  const clients = random.below(3)
  encoding.writeVarUint(encoder, claimed(random, clients))
  for (let at = 0; at < clients; at += 1) {
    const isOwn = random.chance(0.7)
    const [client, next] = isOwn ? ([known.own, known.next()] as const) : someClient(random, known)
    const structs = 1 + random.below(3)
    encoding.writeVarUint(encoder, claimed(random, structs))
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, isOwn && random.chance(0.9) ? next : someClock(random, next))
    for (let struct = 0; struct < structs; struct += 1) writeStruct(encoder, random, known)
  }
  writeDeletions(encoder, random, known)
  return encoding.toUint8Array(encoder)
}

function writeDeletions(encoder: encoding.Encoder, random: SeededRandom, known: Knowledge): void {
  const clients = random.chance(0.3) ? 1 + random.below(2) : 0
  encoding.writeVarUint(encoder, claimed(random, clients))
  for (let at = 0; at < clients; at += 1) {
    const [client, next] = someClient(random, known)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, random.chance(0.5) ? next : someClock(random, next))
    encoding.writeVarUint(encoder, random.pick([0, 1, 1, 2, 10, 1000, Number.MAX_SAFE_INTEGER]))
  }
}

/** A struct of Yjs' format V1: one byte says what it is and which ids it has. */
function writeStruct(encoder: encoding.Encoder, random: SeededRandom, known: Knowledge): void {
  const kind = random.pick([0, 1, 2, 3, 4, 4, 4, 5, 6, 7, 7, 7, 8, 8, 8, 9, 10, 11])
  if (kind === 0 || kind === 10) {
    encoding.writeUint8(encoder, kind)
    encoding.writeVarUint(encoder, someLength(random))
    return
  }
  const hasOrigin = random.chance(0.4)
  const hasRight = random.chance(0.3)
  const hasKey = random.chance(0.5)
  const flags = (hasOrigin ? 0x80 : 0) | (hasRight ? 0x40 : 0) | (hasKey ? 0x20 : 0)
  encoding.writeUint8(encoder, kind | flags)
  if (hasOrigin) writeId(encoder, random, known)
  if (hasRight) writeId(encoder, random, known)
  if (!hasOrigin && !hasRight) {
    const isRoot = random.chance(0.5)
    encoding.writeVarUint(encoder, isRoot ? 1 : 0)
    if (isRoot) {
      const name = random.pick(['records', 'records', 'board', 'unreadable', ...EVIL_NAMES])
      encoding.writeVarString(encoder, name)
    } else writeId(encoder, random, known)
    if (hasKey) encoding.writeVarString(encoder, someKey(random, known))
  }
  writeContent(encoder, random, kind)
}

function writeContent(encoder: encoding.Encoder, random: SeededRandom, kind: number): void {
  switch (kind) {
    case 1:
      return encoding.writeVarUint(encoder, someLength(random))
    case 2: {
      encoding.writeVarUint(encoder, 1)
      return encoding.writeVarString(encoder, random.pick(STATES))
    }
    case 3:
      return encoding.writeVarUint8Array(encoder, random.bytes(random.below(20)))
    case 4:
      return encoding.writeVarString(encoder, random.pick(['', 'a', 'wort', '😀', 'x'.repeat(500)]))
    case 5:
      return encoding.writeVarString(encoder, random.pick(STATES))
    case 6: {
      encoding.writeVarString(encoder, random.pick(['bold', ...EVIL_NAMES]))
      return encoding.writeVarString(encoder, random.pick(STATES))
    }
    case 7: {
      const type = random.below(8)
      encoding.writeVarUint(encoder, type)
      if (type === 3 || type === 5) encoding.writeVarString(encoder, random.pick(EVIL_NAMES))
      return
    }
    case 9: {
      encoding.writeVarString(encoder, 'guid')
      return encoding.writeAny(encoder, random.pick([{}, { autoLoad: true, gc: false }]))
    }
    default: {
      const count = random.below(3)
      encoding.writeVarUint(encoder, count)
      for (let at = 0; at < count; at += 1) encoding.writeAny(encoder, someValue(random))
    }
  }
}

type AnyValue = Parameters<typeof encoding.writeAny>[1]

function someValue(random: SeededRandom): AnyValue {
  return random.pick<AnyValue>([
    null,
    undefined,
    0,
    -0,
    Number.NaN,
    1e308,
    'shape',
    'javascript:alert(1)',
    [1, 2, 0],
    { type: 'doc', content: [] },
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":1}}'),
    deep(random.pick([3, 30, 300])),
    'y'.repeat(2000),
  ])
}

function deep(levels: number): AnyValue {
  let value: AnyValue = 1
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

function writeId(encoder: encoding.Encoder, random: SeededRandom, known: Knowledge): void {
  const [client, next] = someClient(random, known)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, someClock(random, next))
}

function someClient(random: SeededRandom, known: Knowledge): readonly [number, number] {
  if (random.chance(0.3)) return [known.own, known.next()]
  const clocks = known.clocks()
  if (clocks.length > 0 && random.chance(0.8)) return random.pick(clocks)
  return [random.pick([0, 1, random.below(2 ** 32), 2 ** 32, Number.MAX_SAFE_INTEGER]), 0]
}

function someClock(random: SeededRandom, next: number): number {
  const kind = random.next()
  if (kind < 0.7) return random.below(Math.max(1, next))
  if (kind < 0.9) return next
  return random.pick([next + 1, next + 5, next + 1000, 2 ** 31, Number.MAX_SAFE_INTEGER])
}

function someLength(random: SeededRandom): number {
  return random.pick([0, 1, 1, 2, 5, 1000, 2 ** 31, Number.MAX_SAFE_INTEGER])
}

function someKey(random: SeededRandom, known: Knowledge): string {
  return random.pick([...KEYS, ...EVIL_NAMES, ...known.recordIds().slice(0, 10)])
}

/** What a frame says that there is: mostly the truth. */
function claimed(random: SeededRandom, count: number): number {
  return random.chance(0.97) ? count : random.pick([0, count + 1, 33_000_000, 2 ** 32])
}
