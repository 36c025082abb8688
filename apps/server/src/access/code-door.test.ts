import { expect, test } from 'vitest'
import { fakeClock } from '../effects/fake-clock.ts'
import { fakeRandom } from '../effects/fake-random.ts'
import { memoryStorage } from '../storage/memory-storage.ts'
import { codeDoor } from './code-door.ts'
import { shortCodes } from './short-codes.ts'

async function setUp() {
  const storage = memoryStorage()
  const clock = fakeClock()
  await storage.boards.create({
    id: 'a',
    title: '',
    language: 'de',
    createdAt: 0,
    expiresAt: Infinity,
    generations: { facilitator: 0, participant: 0, viewer: 0 },
  })
  const secret = Uint8Array.of(1, 2, 3)
  const codes = shortCodes({ codes: storage.codes, secret, clock, random: fakeRandom() })
  const made = await codes.make('a')
  const right = made?.code.replace('-', '') ?? ''
  return { storage, clock, codes, right, door: codeDoor(codes, clock) }
}

test('[SV125] neither the code nor its digits are stored', async () => {
  const { storage, right } = await setUp()
  expect(right).toMatch(/^\d{8}$/)
  expect(JSON.stringify(await storage.codes.of('a'))).not.toContain(right)
})

test('[SV126] of 100,000 guesses from 5,000 addresses 2,000 are looked at, none hits, and a right one counts no more', async () => {
  const { door, right } = await setUp()
  const answers: Record<string, number> = {}
  for (let at = 0; at < 100_000; at += 1) {
    const guess = String(at * 997).padStart(8, '0')
    if (guess === right) continue
    const knock = await door.knock(guess, `address ${at % 5_000}`)
    const answer = knock.ok ? 'hit' : knock.reason
    answers[answer] = (answers[answer] ?? 0) + 1
  }
  expect(answers).toEqual({ unknown_code: 2_000, too_many: 98_000 })
  expect(await door.knock(right, 'late')).toEqual({ ok: false, reason: 'too_many' })
})

test('[SV126] one address has 40 wrong guesses, then four a minute, and keeps nobody else out', async () => {
  const { door, right, clock } = await setUp()
  const guess = async (count: number) => {
    let looked = 0
    for (let at = 0; at < count; at += 1) {
      const knock = await door.knock('00000000', 'one')
      if (!knock.ok && knock.reason === 'unknown_code') looked += 1
    }
    return looked
  }
  expect(await guess(1000)).toBe(40)
  clock.advance(60_000)
  expect(await guess(1000)).toBe(4)
  expect(await door.knock(right, 'another')).toEqual({ ok: true, board: 'a' })
})

test('[SV126] 49 guessers leave the door open for all others, and who came too late has lost no try', async () => {
  const { door, right, clock } = await setUp()
  for (let at = 0; at < 40_000; at += 1) await door.knock('00000000', `guesser ${at % 49}`)
  expect(await door.knock(right, 'another')).toEqual({ ok: true, board: 'a' })
  for (let at = 0; at < 40_000; at += 1) await door.knock('00000000', `guesser ${at % 1000}`)
  const late = async () => (await door.knock('00000000', 'late')).ok
  for (let at = 0; at < 1000; at += 1) await late()
  // Time for one guess of all, and for none of an address that has used up its own.
  clock.advance(500)
  expect(await door.knock(right, 'late')).toEqual({ ok: true, board: 'a' })
})
