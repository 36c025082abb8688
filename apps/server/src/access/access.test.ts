import { expect, test } from 'vitest'
import { fakeClock } from '../effects/fake-clock.ts'
import { fakeRandom } from '../effects/fake-random.ts'
import { memoryStorage } from '../storage/memory-storage.ts'
import { createAccess } from './access.ts'
import { readBoardCookie, writeBoardCookie } from './board-cookie.ts'
import { cleanName } from './clean-name.ts'
import { derivedKeys } from './keys.ts'
import { isOwnOrigin } from './own-origin.ts'
import { rateLimiter } from './rate-limiter.ts'

const GENERATIONS = { facilitator: 0, participant: 0, viewer: 0 }

async function setUp() {
  const { boards } = memoryStorage()
  const clock = fakeClock()
  const board = {
    id: 'a',
    title: 'Bauantrag',
    language: 'de',
    createdAt: 0,
    expiresAt: clock.now() + 1000,
    generations: GENERATIONS,
  } as const
  await boards.create(board)
  await boards.create({ ...board, id: 'b' })
  const keys = derivedKeys(Uint8Array.of(1, 2, 3))
  return {
    boards,
    clock,
    board,
    keys,
    access: createAccess({ boards, keys, clock, random: fakeRandom() }),
  }
}

test('[SV5] keys have 128 bits, differ by board, role and generation, and open exactly their role', async () => {
  const keys = derivedKeys(Uint8Array.of(1))
  const boards = ['a', 'b'].flatMap((id) =>
    [0, 1].map((count) => ({
      id,
      generations: { facilitator: count, participant: count, viewer: count },
    })),
  )
  const roles = ['facilitator', 'participant', 'viewer'] as const
  const all = boards.flatMap((board) => roles.map((role) => keys.keyOf(board, role)))
  expect(new Set(all).size).toBe(12)
  expect(all.every((key) => /^[\w-]{22}$/.test(key))).toBe(true)
  for (const board of boards) {
    for (const role of roles) expect(keys.roleOf(board, keys.keyOf(board, role))).toBe(role)
    expect(all.filter((key) => keys.roleOf(board, key) !== null).length).toBe(3)
  }
  for (const wrong of ['', 'x', `${all[0]}=`, `${all[0]} `, 'ä'.repeat(22)]) {
    expect(keys.roleOf({ id: 'a', generations: GENERATIONS }, wrong)).toBeNull()
  }
})

test('[SV6] a session lasts until its link is renewed or its board ends; only a hash of its token is stored', async () => {
  const { access, boards, board, keys, clock } = await setUp()
  const opened = await access.openSession('a', keys.keyOf(board, 'participant'), { name: 'Ayşe' })
  if (!opened.ok) throw new Error(opened.reason)
  const { token } = opened
  const reason = async (id = 'a') => {
    const authentication = await access.authenticate(id, { token })
    return authentication.ok ? authentication.caller.name : authentication.reason
  }
  const stored = await boards.session(opened.caller.session ?? '')
  expect(JSON.stringify(stored)).not.toContain(token)
  expect(await reason()).toBe('Ayşe')
  expect(await reason('b')).toBe('wrong_board')
  await boards.renew('a', 'viewer')
  expect(await reason()).toBe('Ayşe')
  await boards.renew('a', 'participant')
  expect(await reason()).toBe('no_session')
  clock.advance(1000)
  expect(await reason()).toBe('unknown_board')
})

test('[SV6] a key in the header counts before a cookie', async () => {
  const { access, board, keys } = await setUp()
  const opened = await access.openSession('a', keys.keyOf(board, 'facilitator'), {
    name: 'Ayşe',
  })
  if (!opened.ok) throw new Error(opened.reason)
  const { token } = opened
  const role = async (authorization: string) => {
    const authentication = await access.authenticate('a', { authorization, token })
    return authentication.ok ? authentication.caller.role : authentication.reason
  }
  expect(await role(`Bearer ${keys.keyOf(board, 'viewer')}`)).toBe('viewer')
  expect(await role(`bearer  ${keys.keyOf(board, 'viewer')} `)).toBe('viewer')
  expect(await role('Bearer nonsense')).toBe('wrong_key')
  expect(await role('Basic abc')).toBe('wrong_key')
})

test('[SV7] a cookie is for one board, out of reach for scripts and other sites', () => {
  const cookie = writeBoardCookie({ boardId: 'a', token: 't', maxAgeSeconds: 60.7, secure: true })
  expect(cookie).toBe('amtsweg_a=t; Path=/api/boards/a; Max-Age=60; HttpOnly; SameSite=Lax; Secure')
  expect(readBoardCookie('x=1; amtsweg_ab=no; amtsweg_a=t; y=2', 'a')).toBe('t')
  expect(readBoardCookie('xamtsweg_a=t', 'a')).toBeUndefined()
  expect(readBoardCookie(undefined, 'a')).toBeUndefined()
})

test('[SV8] a name is one line without tricks and not too long', () => {
  expect(cleanName('  Ayşe\n\t Öz ')).toBe('Ayşe Öz')
  expect(cleanName('a\u202Eb\u0000c\u2028d')).toBe('a b c d')
  expect(cleanName('👩‍👩‍👧'.repeat(10))).toBe('👩‍👩‍👧'.repeat(10))
  expect(cleanName('x'.repeat(500))).toBe('x'.repeat(40))
  expect(cleanName(`a${'\u0301'.repeat(5000)}`).length).toBeLessThan(200)
})

test.each([
  [undefined, 'localhost:3000', undefined, true],
  ['http://localhost:3000', 'localhost:3000', undefined, true],
  ['https://amtsweg.example', 'amtsweg.example', undefined, true],
  ['http://localhost:3001', 'localhost:3000', undefined, false],
  ['http://localhost', 'localhost:3000', undefined, false],
  ['http://localhost:3000.evil.example', 'localhost:3000', undefined, false],
  ['http://evil@localhost:3000', 'localhost:3000', undefined, false],
  ['ftp://localhost:3000', 'localhost:3000', undefined, false],
  ['null', 'localhost:3000', undefined, false],
  ['', 'localhost:3000', undefined, false],
  ['http://localhost:3000', undefined, undefined, false],
  ['https://a.example', 'internal:3000', 'https://a.example', true],
  ['http://a.example', 'a.example', 'https://a.example', false],
  ['https://a.example:444', 'a.example', 'https://a.example', false],
  ['https://b.a.example', 'b.a.example', 'https://a.example', false],
])('[SV72] origin %s to host %s with PUBLIC_URL %s: %s', (origin, host, publicUrl, isOwn) => {
  expect(isOwnOrigin({ origin, host }, publicUrl)).toBe(isOwn)
})

test('[SV60] an address is slowed down by itself, and recovers', () => {
  const clock = fakeClock()
  const limiter = rateLimiter({ burst: 2, perSecond: 1 }, clock)
  const tries = () => [
    limiter.allow('a'),
    limiter.allow('a'),
    limiter.allow('a'),
    limiter.allow('b'),
  ]
  expect(tries()).toEqual([true, true, false, true])
  clock.advance(1000)
  expect([limiter.allow('a'), limiter.allow('a')]).toEqual([true, false])
  limiter.forgive('a')
  expect(limiter.allow('a')).toBe(true)
  clock.advance(-100_000)
  expect(limiter.allow('a')).toBe(false)
  for (let count = 0; count < 10_100; count++) limiter.allow(`address-${count}`)
  expect(limiter.allow('a')).toBe(true)
})

test('[SV183] a key for a board that is not there, or whose time is up, is compared like any other', async () => {
  const { boards, clock, keys } = await setUp()
  const compared: string[] = []
  const watched: typeof keys = {
    ...keys,
    roleOf(board, key) {
      compared.push(`${board.id} ${key}`)
      return keys.roleOf(board, key)
    },
  }
  const access = createAccess({ boards, keys: watched, clock, random: fakeRandom() })
  const knock = async (id: string) => {
    await access.authenticate(id, { authorization: 'Bearer x' })
    await access.openSession(id, 'y', { name: '' })
  }
  await knock('a')
  await knock('nowhere')
  clock.advance(2000)
  await knock('a')
  expect(compared).toEqual(['a x', 'a y', 'nowhere x', 'nowhere y', 'a x', 'a y'])
})
