import { readBoard, roomUnderAttack, updateFrame } from '@amtsweg/server/testing'
import type { HonestGuest, RoomUnderAttack } from '@amtsweg/server/testing'
import { LIMITS, boardFactsOf } from '@amtsweg/sync'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { heldMegabytes } from './memory.ts'
import { rawDeepValue, rawGone, rawMap, rawText, rawUpdate, rawValues } from './raw-update.ts'
import type { RawStruct } from './raw-update.ts'
import { fingerprint } from './same-document.ts'
import { seededRandom } from './seeded-random.ts'

const EVIL = 666
const ROOT = { root: 'board' }

/** Everybody has heard everything, has the same as the server, and nobody honest was closed. */
async function expectPeace(scene: RoomUnderAttack, honest: readonly HonestGuest[]): Promise<void> {
  await scene.pass(LIMITS.pendingTime * 2)
  for (const person of honest) {
    person.deliver()
    boardFactsOf(person.doc).set(`last ${person.doc.clientID}`, true)
  }
  await scene.pass()
  for (const person of honest) person.deliver()
  const expected = fingerprint(scene.room.doc)
  const last = honest.map(({ doc }) => boardFactsOf(scene.room.doc).get(`last ${doc.clientID}`))
  expect(honest.map(({ doc }) => fingerprint(doc) === expected)).toEqual(honest.map(() => true))
  expect(fingerprint(await scene.stored())).toBe(expected)
  expect(last).toEqual(honest.map(() => true))
  expect(honest.map((person) => person.closed())).toEqual(honest.map(() => null))
  expect(scene.logger.lines.filter(({ level }) => level === 'error')).toEqual([])
}

const CHAIN = Array.from({ length: 20_000 }, (_, at) =>
  rawMap(at === 0 ? { ...ROOT, key: 'deep' } : { parent: [EVIL, at - 1], key: 'k' }),
)

const HUGE = Number.MAX_SAFE_INTEGER

function runOf(...structs: readonly RawStruct[]): Uint8Array {
  return rawUpdate([{ client: EVIL, clock: 0, structs }])
}

test.each([
  [
    'seven bytes that claim 33 million structs',
    rawUpdate([{ client: 1, clock: 0, claims: 33_000_000, structs: [] }]),
  ],
  ['a struct without length', runOf(rawValues({ ...ROOT, key: 'a' }, []))],
  ['letters without any', runOf(rawText(ROOT, ''), rawText(ROOT, 'a'))],
  ['a gap without length', runOf(rawGone(0), rawText(ROOT, 'a'))],
  ['clocks that no number holds', runOf(rawGone(HUGE))],
  [
    'clocks up to what no number holds',
    rawUpdate([{ client: EVIL, clock: HUGE, structs: [rawGone(1)] }]),
  ],
  [
    'a client id of more than 32 bits',
    rawUpdate([{ client: 2 ** 40, clock: 0, structs: [rawGone(1)] }]),
  ],
  ['deletions without length', rawUpdate([], [[1, 0, 0]])],
  ['deletions up to what no number holds', rawUpdate([], [[1, 5, HUGE]])],
  [
    'a client that is named twice',
    rawUpdate([
      { client: EVIL, clock: 0, structs: [rawText(ROOT, 'a')] },
      { client: 7, clock: 0, structs: [rawText(ROOT, 'b')] },
      { client: EVIL, clock: 1, structs: [rawText(ROOT, 'c')] },
    ]),
  ],
  ['an item that follows itself', runOf(rawText(ROOT, 'a'), rawText({ origin: [EVIL, 1] }, 'b'))],
  [
    'an item that follows a later one',
    runOf(rawText(ROOT, 'a'), rawText({ origin: [EVIL, 2] }, 'b'), rawText(ROOT, 'c')),
  ],
  [
    'an item between two lists',
    runOf(
      rawText(ROOT, 'a'),
      rawText({ root: 'records' }, 'b'),
      rawText({ origin: [EVIL, 0], right: [EVIL, 1] }, 'c'),
    ),
  ],
  [
    'an item whose right neighbour stands before its left one',
    runOf(rawText(ROOT, 'abc'), rawText({ origin: [EVIL, 2], right: [EVIL, 0] }, 'x')),
  ],
  ['an item below what is no type', runOf(rawText(ROOT, 'a'), rawText({ parent: [EVIL, 0] }, 'b'))],
  ['several values under one key', runOf(rawValues({ ...ROOT, key: 'a' }, [1, 2]))],
  [
    'a value with a prototype of its own',
    runOf(rawValues({ ...ROOT, key: 'a' }, [JSON.parse('{"__proto__": {"role": "facilitator"}}')])),
  ],
  ['20,000 levels of values', runOf(rawDeepValue({ ...ROOT, key: 'a' }, 20_000))],
  ['20,000 types in each other', runOf(...CHAIN)],
])('[SV130] %s: the sender goes, nothing is stored and nothing changes', async (_, update) => {
  const scene = await roomUnderAttack()
  const honest = [scene.welcome(), scene.welcome()]
  const attacker = scene.enter()
  const before = fingerprint(scene.room.doc)
  attacker.send(updateFrame(update))
  await scene.pass()
  expect(attacker.closed()).toBe(4400)
  expect(fingerprint(await scene.stored())).toBe(before)
  await expectPeace(scene, honest)
})

test('[SV130] types that are put into each other frame by frame go no deeper, and may be deleted', async () => {
  const scene = await roomUnderAttack()
  const honest = [scene.welcome()]
  const attacker = scene.enter()
  for (const [clock, struct] of CHAIN.slice(0, 900).entries()) {
    attacker.send(updateFrame(rawUpdate([{ client: EVIL, clock, structs: [struct] }])))
  }
  await scene.pass()
  expect(attacker.closed()).toBe(4400)
  expect(Y.getState(scene.room.doc.store, EVIL)).toBeLessThanOrEqual(LIMITS.nestingDepth)
  honest[0]?.deliver()
  boardFactsOf(honest[0]?.doc ?? new Y.Doc()).delete('deep')
  await expectPeace(scene, honest)
})

test('[SV130] neighbours in the wrong order are found once they are integrated, and what came before them stays', async () => {
  const scene = await roomUnderAttack()
  const honest = [scene.welcome(), scene.welcome()]
  const attacker = scene.enter()
  const structs = [
    rawText({ root: 'letters' }, 'a'),
    rawText({ origin: [EVIL, 0] }, 'b'),
    rawText({ origin: [EVIL, 1] }, 'c'),
    rawText({ origin: [EVIL, 2], right: [EVIL, 0] }, 'x'),
  ]
  attacker.send(updateFrame(rawUpdate([{ client: EVIL, clock: 0, structs }])))
  // In the same tick somebody else writes, who has to hear of what came before.
  boardFactsOf(honest[0]?.doc ?? new Y.Doc()).set('beside', true)
  await scene.pass()
  expect(attacker.closed()).toBe(4400)
  expect(scene.room.doc.getText('letters').toJSON()).toBe('abc')
  await expectPeace(scene, honest)
})

test('[SV130] an honest text that was changed in many places at once is taken as it is', async () => {
  const scene = await roomUnderAttack()
  const honest = [scene.welcome(), scene.welcome()]
  const random = seededRandom(7)
  for (const { doc } of honest) {
    doc.transact(() => {
      const text = doc.getText('letters')
      for (let at = 0; at < 300; at += 1) {
        const place = random.below(text.length + 1)
        if (random.chance(0.2) && place < text.length) text.delete(place, 1)
        else text.insert(place, random.pick(['a', 'bc', 'def']))
      }
    })
  }
  await expectPeace(scene, honest)
})

test('[SV130] what follows on a part that is gone, beside deleted letters, comes out the same before and after those are cleared away', async () => {
  const scene = await roomUnderAttack()
  const honest = [scene.welcome(), scene.welcome()]
  const attacker = scene.enter()
  const other = EVIL + 1
  const letters = [rawMap({ ...ROOT, key: 'm' }), rawText({ parent: [EVIL, 0] }, 'abc')]
  for (const update of [
    runOf(...letters),
    rawUpdate([], [[EVIL, 0, 1]]),
    rawUpdate([{ client: other, clock: 0, structs: [rawGone(1)] }]),
    rawUpdate([{ client: other, clock: 0, structs: [rawText({ right: [EVIL, 2] }, 'xy')] }]),
  ]) {
    attacker.send(updateFrame(update))
    // Here each comes alone, and Yjs clears away after each. At a restart the log gives all at once.
    await scene.pass()
  }
  expect(attacker.closed()).toBeNull()
  expect(Y.getState(scene.room.doc.store, other)).toBe(2)
  await expectPeace(scene, honest)
})

test('[SV130] what is known already, and now names something missing, harms nobody who writes next', async () => {
  const scene = await roomUnderAttack()
  const honest = [scene.welcome(), scene.welcome()]
  const attacker = scene.enter()
  const known = [rawMap({ ...ROOT, key: 'm' }), rawText({ parent: [EVIL, 0] }, 'abc')]
  attacker.send(updateFrame(runOf(...known)))
  await scene.pass()
  // The last letter stands between two that are new: only struct by struct it can be said whether they are in order.
  const structs = [
    rawText({ parent: [EVIL + 7, 0] }, 'x'),
    rawText({ parent: [EVIL, 0] }, 'abc'),
    rawText({ origin: [EVIL, 3] }, 'd'),
    rawText({ origin: [EVIL, 4], right: [EVIL + 1, 0] }, 'e'),
  ]
  const behind = { client: EVIL + 1, clock: 0, structs: [rawText({ origin: [EVIL, 3] }, 'z')] }
  attacker.send(updateFrame(rawUpdate([behind, { client: EVIL, clock: 0, structs }])))
  await scene.pass()
  expect(scene.room.doc.store.pendingStructs).toBeNull()
  await expectPeace(scene, honest)
})

test('[SV130] an update in format V2 that is sent as V1 changes nothing', async () => {
  const scene = await roomUnderAttack()
  const honest = [scene.welcome()]
  const doc = new Y.Doc()
  for (let at = 0; at < 50; at += 1) boardFactsOf(doc).set(`key ${at}`, 'value')
  const before = fingerprint(scene.room.doc)
  scene.enter().send(updateFrame(Y.encodeStateAsUpdateV2(doc)))
  await scene.pass(LIMITS.pendingTime * 2)
  expect(fingerprint(scene.room.doc)).toBe(before)
  await expectPeace(scene, honest)
})

test('[SV130] 2,000 updates with missing dependencies are in no join nor in the slow waiting list of Yjs, take little room, and end their senders', async () => {
  const scene = await roomUnderAttack()
  const honest = [scene.welcome(), scene.welcome()]
  const joinSize = Y.encodeStateAsUpdate(scene.room.doc).length
  const held = await heldMegabytes()
  const codes = new Set<number | null>()
  let attacker = scene.enter()
  for (let at = 0; at < 2000; at += 1) {
    const structs = [rawText({ origin: [EVIL + 1, at] }, 'x'.repeat(1000))]
    attacker.send(updateFrame(rawUpdate([{ client: EVIL + 2 + at, clock: 0, structs }])))
    if (at % 10 === 0) await scene.pass(40)
    codes.add(attacker.closed())
    if (attacker.closed() !== null) attacker = scene.enter()
  }
  expect(Y.encodeStateAsUpdate(scene.room.doc).length).toBe(joinSize)
  expect(codes).toEqual(new Set([null, 4413]))
  expect(scene.room.doc.store.pendingStructs).toBeNull()
  expect((await heldMegabytes()) - held).toBeLessThan(20)
  await expectPeace(scene, honest)
})

test('[SV131] who deletes beforehand what somebody is about to write takes nothing from them', async () => {
  const scene = await roomUnderAttack()
  const victim = scene.welcome({ name: 'Ayşe' })
  const neighbour = scene.welcome()
  const thief = scene.enter()
  const { clientID } = victim.doc
  thief.send(updateFrame(rawUpdate([], [[clientID, 0, 1000]])))
  await scene.pass()
  boardFactsOf(victim.doc).set('mine', 'kept')
  await scene.pass()
  expect(boardFactsOf(scene.room.doc).get('mine')).toBe('kept')
  await expectPeace(scene, [victim, neighbour])
})

test('[SV131] what waited for somebody is told to that one, too', async () => {
  const scene = await roomUnderAttack()
  const writer = scene.welcome()
  const { clientID } = writer.doc
  // Somebody writes behind a letter that the writer has not typed yet.
  const structs = [rawText({ origin: [clientID, 0] }, 'behind')]
  scene.enter().send(updateFrame(rawUpdate([{ client: EVIL, clock: 0, structs }])))
  await scene.pass()
  writer.doc.getText('letters').insert(0, 'a')
  await scene.pass()
  await expectPeace(scene, [writer])
  expect(Y.getState(writer.doc.store, EVIL)).toBe(6)
})

test('[SV41] nobody writes under the id of somebody who is here, whatever message brings it', async () => {
  const scene = await roomUnderAttack()
  const victim = scene.welcome({ name: 'Ayşe' })
  const neighbour = scene.welcome()
  boardFactsOf(victim.doc).set('mine', 1)
  await scene.pass()
  const { clientID } = victim.doc
  const next = Y.getState(scene.room.doc.store, clientID)
  const codes: (number | null)[] = []
  for (const clock of [next, next + 1, next - 1]) {
    const thief = scene.enter({ name: 'Ayşe' })
    const structs = [rawText(ROOT, 'forged'), rawText(ROOT, 'more')]
    thief.send(updateFrame(rawUpdate([{ client: clientID, clock, structs }])))
    await scene.pass()
    codes.push(thief.closed())
  }
  // The third overlaps what is known under the id, and so with something else.
  expect(codes).toEqual([1013, 1013, 4400])
  boardFactsOf(victim.doc).set('mine', 2)
  await expectPeace(scene, [victim, neighbour])
  expect(boardFactsOf(scene.room.doc).get('mine')).toBe(2)
})

test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'])(
  '[SV39] "%s" as a record, a key, and within a value pollutes nothing and hides no neighbour',
  async (name) => {
    const scene = await roomUnderAttack()
    const honest = [scene.welcome()]
    const before = readBoard(scene.room.doc).records.length
    const evil: RawValue = JSON.parse(`{"${name}": {"polluted": true}}`)
    const update = runOf(
      rawMap({ root: 'records', key: name }),
      rawValues({ parent: [EVIL, 0], key: 'id' }, [name]),
      rawValues({ parent: [EVIL, 0], key: name }, [evil]),
      rawMap({ root: 'records', key: 'shape:evil' }),
      rawValues({ parent: [EVIL, 3], key: 'id' }, ['shape:evil']),
      rawValues({ parent: [EVIL, 3], key: `props.${name}` }, [evil]),
      rawValues({ parent: [EVIL, 3], key: 'meta.x' }, [evil]),
      rawValues({ root: 'board', key: name }, [evil]),
    )
    scene.enter().send(updateFrame(update))
    await scene.pass()
    expect(readBoard(scene.room.doc).records.length).toBe(before)
    expect('polluted' in {}).toBe(false)
    await expectPeace(scene, honest)
    expect(readBoard(scene.room.doc).records.length).toBe(before)
  },
)

type RawValue = Parameters<typeof rawValues>[1][number]
