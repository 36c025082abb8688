import { expect, test } from 'vitest'
import type { BoardInfo, BoardSession } from '../api/answers.ts'
import type { ApiResult } from '../api/client.ts'
import { openAccess } from './open-access.ts'
import type { AccessWays } from './open-access.ts'

const KEY = 'q3J9-xkT_0aZ1bY2cX3dWg'

const BEFORE = { role: 'participant', title: 'Bauantrag', person: 2 } as const

function session(name: string): BoardSession {
  return { role: 'participant', title: 'Bauantrag', name, person: 2, language: 'de' }
}

function failing(code: string, status: number): ApiResult<never> {
  return { ok: false, failure: { code, status, message: '' } }
}

function world(options: {
  readonly hash?: string
  readonly name?: string
  readonly before?: AccessWays['before']
  readonly opened?: ApiResult<BoardSession>
  readonly info?: ApiResult<BoardInfo>
}) {
  const log: unknown[] = []
  let hash = options.hash ?? ''
  const ways = {
    hash: () => hash,
    removeHash: () => {
      log.push('removed')
      hash = ''
    },
    name: options.name ?? '',
    before: options.before ?? null,
    api: {
      openSession: async (id: string, body: object) => {
        log.push({ id, ...body })
        return options.opened ?? failing('no_session', 401)
      },
      boardInfo: async () => {
        log.push('info')
        return options.info ?? failing('no_session', 401)
      },
    },
  }
  return { ways, log }
}

test('the key is posted once, then taken out of the address', async () => {
  const { ways, log } = world({
    hash: `#${KEY}`,
    name: 'Ada',
    opened: { ok: true, value: session('Ada') },
  })
  expect(await openAccess('x', ways)).toEqual({ type: 'open', session: session('Ada') })
  expect(log).toEqual([{ id: 'x', key: KEY, name: 'Ada' }, 'removed'])
})

test('without a name the board waits at the door', async () => {
  const { ways } = world({ hash: `#${KEY}`, opened: { ok: true, value: session('') } })
  expect(await openAccess('x', ways)).toEqual({ type: 'naming', session: session('') })
})

test('a session that there is leads straight in', async () => {
  const info = { ...session('Ada'), links: {} }
  const { ways, log } = world({ info: { ok: true, value: info } })
  expect(await openAccess('x', ways)).toEqual({ type: 'open', session: session('Ada') })
  expect(log).toEqual(['info'])
})

test('a nameless session takes the name given before in this browser', async () => {
  const { ways } = world({
    name: 'Ada',
    info: { ok: true, value: { ...session(''), links: {} } },
    opened: { ok: true, value: session('Ada') },
  })
  expect(await openAccess('x', ways)).toEqual({ type: 'open', session: session('Ada') })
})

test('a wrong key leaves the address too', async () => {
  const { ways, log } = world({ hash: `#${KEY}`, opened: failing('wrong_key', 403) })
  expect(await openAccess('x', ways)).toEqual({ type: 'refused', refusal: 'wrong_key' })
  expect(log).toContain('removed')
})

test('a key that cannot be one is not sent', async () => {
  const { ways, log } = world({ hash: '#abc' })
  expect(await openAccess('x', ways)).toEqual({ type: 'refused', refusal: 'wrong_key' })
  expect(log).toEqual(['removed'])
})

test('when no answer comes the key stays, so that a second try works', async () => {
  const { ways, log } = world({ hash: `#${KEY}`, opened: failing('network', 0) })
  expect(await openAccess('x', ways)).toEqual({ type: 'refused', refusal: 'network' })
  expect(log).not.toContain('removed')
})

test('no key and no session is said as such', async () => {
  const { ways } = world({})
  expect(await openAccess('x', ways)).toEqual({ type: 'refused', refusal: 'no_session' })
})

test('whoever leads the board keeps the lead when they try the link of the participants', async () => {
  const lead: BoardSession = { ...session('Ada'), role: 'facilitator' }
  const info = { ...lead, links: { participant: `https://town.example/b/x#${KEY}` } }
  const { ways, log } = world({
    hash: `#${KEY}`,
    before: BEFORE,
    info: { ok: true, value: info },
  })
  expect(await openAccess('x', ways)).toEqual({ type: 'open', session: lead })
  expect(log).toEqual(['info', 'removed'])
})

test('a link with more rights than the session that there is opens anew', async () => {
  const lead: BoardSession = { ...session('Ada'), role: 'facilitator' }
  const { ways, log } = world({
    hash: `#${KEY}`,
    before: BEFORE,
    info: { ok: true, value: { ...session('Ada'), links: {} } },
    opened: { ok: true, value: lead },
  })
  expect(await openAccess('x', ways)).toEqual({ type: 'open', session: lead })
  expect(log).toEqual(['info', { id: 'x', key: KEY, name: undefined }, 'removed'])
})

test('without an answer whoever has had the board open gets on with what this device has', async () => {
  for (const failure of [failing('network', 0), failing('bad_answer', 502)]) {
    const { ways } = world({ name: 'Ada', before: BEFORE, info: failure })
    expect(await openAccess('x', ways)).toEqual({ type: 'open', session: session('Ada') })
  }
  const { ways, log } = world({
    hash: `#${KEY}`,
    name: 'Ada',
    before: BEFORE,
    info: failing('network', 0),
    opened: failing('network', 0),
  })
  expect(await openAccess('x', ways)).toEqual({ type: 'open', session: session('Ada') })
  expect(log.at(-1)).toBe('removed')
})

test('without an answer nobody gets onto a board that this device has never had, and the key stays for later', async () => {
  const { ways, log } = world({ hash: `#${KEY}`, opened: failing('network', 0) })
  expect(await openAccess('x', ways)).toEqual({ type: 'refused', refusal: 'network' })
  expect(log).not.toContain('removed')
})

test('what the server refuses is refused, whatever this device has', async () => {
  const { ways } = world({ before: BEFORE, info: failing('unknown_board', 404) })
  expect(await openAccess('x', ways)).toEqual({ type: 'refused', refusal: 'unknown_board' })
})
