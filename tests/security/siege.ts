import { repeatChances } from './repeatable-chances.ts'
import { readBoard, roomUnderAttack, updateFrame } from '@amtsweg/server/testing'
import type { Guest, HonestGuest, RoomUnderAttack } from '@amtsweg/server/testing'
import { recordsOf } from '@amtsweg/sync'
import * as Y from 'yjs'
import { garbled } from './garbled.ts'
import { grammarFrame } from './grammar.ts'
import type { Knowledge } from './grammar.ts'
import { fingerprint } from './same-document.ts'
import { seededRandom } from './seeded-random.ts'
import type { SeededRandom } from './seeded-random.ts'

/** What a siege left behind. */
export interface Aftermath {
  readonly frames: number
  /** Attackers' lines that the server has ended. */
  readonly ended: number
  /** What must not be; none when all is well. */
  readonly problems: readonly string[]
  /** Fingerprint of the room's document: the same for the same seed. */
  readonly document: string
}

/** Frames between two moments in which time passes: about one tick's worth. */
const FRAMES_A_TICK = 20

/** Milliseconds after which nothing waits any more for what never came. */
const LONG_AFTER = 70_000

/**
 * Three honest people write in a room while attackers with and without the right to write send `frames` frames: random
 * bytes, garbled frames of the honest ones, and lies by the rules. Then all must have the same, now and after a restart.
 */
export async function siege(seed: number, frames: number): Promise<Aftermath> {
  repeatChances(seed)
  const random = seededRandom(seed)
  const scene = await roomUnderAttack(seed)
  const honest = ['Ayşe', 'Bjørn', 'Chloé'].map((name) =>
    scene.welcome({ name, clientId: random.below(2 ** 32) }),
  )
  const attackers = [makeAttacker(scene, random, true), makeAttacker(scene, random, false)]
  let ended = 0
  for (let sent = 0; sent < frames; sent += 1) {
    const attacker = random.pick(attackers)
    ended += attacker.send(nextFrame(random, { honest, attacker }))
    if (sent % FRAMES_A_TICK > 0) continue
    for (const person of honest) {
      if (random.chance(0.3)) write(person, random)
      if (random.chance(0.7)) person.deliver(random.pick([1, 2, Infinity]))
    }
    await scene.pass(random.pick([8, 40, 2000]))
  }
  for (const attacker of attackers) attacker.leave()
  await scene.pass(LONG_AFTER)
  for (const person of honest) {
    person.deliver()
    // A last word each: nothing of the attack may keep it from arriving.
    recordsOf(person.doc).set(`last ${person.doc.clientID}`, new Y.Map([['said', true]]))
  }
  // What arrives can make Yjs clear away needless marks, which is told to the others in turn.
  for (let round = 0; round < 4; round += 1) {
    await scene.pass()
    for (const person of honest) person.deliver()
  }
  const document = fingerprint(scene.room.doc)
  const problems = await problemsOf(scene, honest, document)
  scene.room.end()
  return { frames, ended, problems, document }
}

/** A presence under somebody's true name and role, with a colour that asks no other host. */
const BELIEVABLE =
  /"user":\{"name":"(?:Ayşe|Bjørn|Chloé|Fremd)","color":"#[\da-f]{3,8}","role":"(?:participant|viewer)"\}/

async function problemsOf(
  scene: RoomUnderAttack,
  honest: readonly HonestGuest[],
  expected: string,
): Promise<readonly string[]> {
  const { room, logger } = scene
  const problems: string[] = []
  for (const [at, person] of honest.entries()) {
    if (person.closed() !== null) problems.push(`person ${at} was closed with ${person.closed()}`)
    const theirs = fingerprint(person.doc)
    if (theirs !== expected) {
      problems.push(`person ${at} has another document: ${difference(theirs, expected)}`)
    }
    if (!recordsOf(room.doc).has(`last ${person.doc.clientID}`)) {
      problems.push(`the last word of person ${at} is missing`)
    }
    for (const said of person.present.values()) {
      const text = JSON.stringify(said)
      if (!BELIEVABLE.test(text)) problems.push(`person ${at} believes ${text.slice(0, 200)}`)
    }
  }
  const stored = fingerprint(await scene.stored())
  if (stored !== expected) {
    problems.push(`another document in the log: ${difference(stored, expected)}`)
  }
  const again = await scene.reopened()
  readBoard(again.doc)
  again.end()
  if (Object.getPrototypeOf({}) !== Object.prototype || 'polluted' in {}) {
    problems.push('a prototype was polluted')
  }
  for (const { level, message, fields } of logger.lines) {
    // Rows that were refused at the second look stay in the log until the next fold.
    if (message === 'some stored updates cannot be applied') continue
    if (level === 'error') problems.push(`log: ${message} ${String(fields['error'] ?? '')}`)
  }
  return problems
}

/** Where two texts part, with some letters before and after. */
function difference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const [here, there] = [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 60))
  return `${here} instead of ${there}`
}

interface Attacker {
  readonly knowledge: Knowledge
  readonly doc: Y.Doc
  /** Sends; returns 1 when that was the end of the line, and comes in again. */
  send(frame: Uint8Array): number
  leave(): void
}

function makeAttacker(scene: RoomUnderAttack, random: SeededRandom, mayWrite: boolean): Attacker {
  const doc = new Y.Doc()
  doc.clientID = random.below(2 ** 32)
  const enter = () => scene.enter({ role: mayWrite ? 'participant' : 'viewer', name: 'Fremd' })
  let guest: Guest = enter()
  const own = random.below(2 ** 32)
  let clocks: readonly (readonly [number, number])[] = []
  let recordIds: readonly string[] = []
  const look = () => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(scene.room.doc))
    clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))]
    recordIds = [...recordsOf(doc).keys()]
  }
  look()
  return {
    doc,
    knowledge: {
      own,
      next: () => Y.getState(scene.room.doc.store, own),
      clocks: () => clocks,
      recordIds: () => recordIds,
    },
    send(frame) {
      guest.send(frame)
      if (guest.closed() === null) return 0
      guest.leave()
      guest = enter()
      if (random.chance(0.02)) look()
      return 1
    },
    leave: () => guest.leave(),
  }
}

function nextFrame(
  random: SeededRandom,
  { honest, attacker }: { readonly honest: readonly HonestGuest[]; readonly attacker: Attacker },
): Uint8Array {
  const kind = random.next()
  if (kind < 0.1) return random.bytes(random.below(64))
  if (kind < 0.5) return grammarFrame(random, attacker.knowledge)
  const [frame, other] = [random.pick(honest), random.pick(honest)].map(({ sent }) =>
    random.pick(sent),
  )
  if (frame === undefined || other === undefined) return random.bytes(10)
  if (kind < 0.9) return garbled(random, frame, other)
  return updateFrame(ownEdit(attacker.doc, random))
}

/** An edit as a person with a changed program would make it. */
function ownEdit(doc: Y.Doc, random: SeededRandom): Uint8Array {
  const before = Y.encodeStateVector(doc)
  const records = recordsOf(doc)
  const ids = [...records.keys()]
  const isTheirs = ids.length > 0 && random.chance(0.5)
  const id = isTheirs ? random.pick(ids) : `shape:evil${random.below(50)}`
  const record = records.get(id)
  if (!(record instanceof Y.Map)) records.set(id, new Y.Map([['id', id]]))
  else if (random.chance(0.1)) records.delete(id)
  else
    record.set(random.pick(['parentId', 'props.note', 'index', 'at']), random.pick([id, 7, null]))
  return Y.encodeStateAsUpdate(doc, before)
}

function write({ doc }: HonestGuest, random: SeededRandom): void {
  const records = recordsOf(doc)
  const id = `shape:note${random.below(30)}`
  const existing = records.get(id)
  if (existing instanceof Y.Map) {
    const text: unknown = existing.get('props.text')
    if (text instanceof Y.Text && random.chance(0.7)) {
      const at = random.below(text.length + 1)
      if (random.chance(0.3) && at < text.length) text.delete(at, 1)
      else text.insert(at, random.pick(['a', 'bc', 'def']))
    } else existing.set('at', [random.below(1000), random.below(1000), 0])
    return
  }
  records.set(
    id,
    new Y.Map<unknown>([
      ['id', id],
      ['props.text', new Y.Text('Text')],
    ]),
  )
}
