import { presenceFrame, roomUnderAttack } from '@amtsweg/server/testing'
import { LIMITS } from '@amtsweg/sync'
import { expect, test } from 'vitest'
import { seededRandom } from './seeded-random.ts'

const state = (value: unknown) => JSON.stringify(value)

const CHEF = { name: 'Chefin', role: 'facilitator', color: 'url(https://evil.example/x)' }

test.each([
  ['a megabyte', state({ user: CHEF, more: 'x'.repeat(1024 * 1024) })],
  ['8,000 levels', `{"a":${'['.repeat(8000)}${']'.repeat(8000)}}`],
  ['no JSON', '{"user":'],
  ['a list', '[]'],
  ['a text', '"Chefin"'],
])(
  '[SV37] a presence of %s is as if nothing had been said, and the room goes on',
  async (_, said) => {
    const scene = await roomUnderAttack()
    const reader = scene.welcome({ name: 'Ayşe' })
    const liar = scene.enter({ name: 'Fremd' })
    liar.send(presenceFrame([{ clientId: 5, clock: 1, state: said }]))
    await scene.pass()
    reader.deliver()
    // Who comes in now is told all that is said of the others.
    const later = scene.welcome({ name: 'Bjørn' })
    await scene.pass()
    reader.deliver()
    expect([...reader.present.keys()]).toEqual([later.doc.clientID])
    expect([reader.closed(), later.closed()]).toEqual([null, null])
  },
)

test('[SV37] a name, a role and a colour that somebody claims are replaced by the true ones', async () => {
  const scene = await roomUnderAttack()
  const reader = scene.welcome({ name: 'Ayşe' })
  const liar = scene.enter({ name: 'Fremd', role: 'viewer' })
  liar.send(
    presenceFrame([
      { clientId: 5, clock: 1, state: state({ user: CHEF, role: 'facilitator', session: 'x' }) },
    ]),
  )
  await scene.pass()
  reader.deliver()
  expect(reader.present.get(5)).toEqual({
    user: { name: 'Fremd', role: 'viewer', color: '#5b6470' },
    role: 'facilitator',
    session: 'x',
  })
})

test('[SV37] nobody speaks for somebody who is here, takes them away, or has two presences', async () => {
  const scene = await roomUnderAttack()
  const victim = scene.welcome({ name: 'Ayşe' })
  const reader = scene.welcome({ name: 'Bjørn' })
  await scene.pass()
  const { clientID } = victim.doc
  const liar = scene.enter({ name: 'Fremd' })
  liar.send(presenceFrame([{ clientId: clientID, clock: 99, state: state({ user: CHEF }) }]))
  liar.send(presenceFrame([{ clientId: clientID, clock: 100, state: 'null' }]))
  liar.send(presenceFrame([{ clientId: 5, clock: 1, state: '{}' }]))
  liar.send(presenceFrame([{ clientId: clientID, clock: 101, state: state({ user: CHEF }) }]))
  liar.send(presenceFrame([{ clientId: 6, clock: 1, state: '{}' }]))
  await scene.pass()
  reader.deliver()
  const user = (name: string) => ({ user: { name, color: '#5b6470', role: 'participant' } })
  expect(Object.fromEntries(reader.present)).toEqual({
    [clientID]: user('Ayşe'),
    5: user('Fremd'),
  })
})

test('[SV37] nobody makes the id of somebody who is away mute with a clock that cannot grow', async () => {
  const scene = await roomUnderAttack()
  const reader = scene.welcome({ name: 'Bjørn' })
  const liar = scene.enter({ name: 'Fremd' })
  const clocks = [Number.MAX_SAFE_INTEGER, LIMITS.awarenessClock + 1]
  for (const clock of clocks) liar.send(presenceFrame([{ clientId: 5, clock, state: '{}' }]))
  await scene.pass()
  liar.leave()
  const victim = scene.enter({ name: 'Ayşe' })
  victim.send(presenceFrame([{ clientId: 5, clock: 3, state: '{"at":1}' }]))
  await scene.pass()
  reader.deliver()
  expect(reader.present.get(5)).toEqual({
    at: 1,
    user: { name: 'Ayşe', color: '#5b6470', role: 'participant' },
  })
})

test('[SV37] a frame with more entries than there can be people ends its sender', async () => {
  const scene = await roomUnderAttack()
  const liar = scene.enter()
  const entries = Array.from({ length: LIMITS.awarenessEntries + 1 }, (_, at) => ({
    clientId: at,
    clock: 1,
    state: '{}',
  }))
  liar.send(presenceFrame(entries))
  expect(liar.closed()).toBe(4400)
})

test('[SV37] 1,000 forged presences at random: all that others see bears the true name and role', async () => {
  const scene = await roomUnderAttack()
  const reader = scene.welcome({ name: 'Bjørn' })
  const victim = scene.welcome({ name: 'Ayşe' })
  const random = seededRandom(1)
  let liar = scene.enter({ name: 'Fremd', role: 'viewer' })
  for (let count = 0; count < 1000; count += 1) {
    const clientId = random.pick([victim.doc.clientID, reader.doc.clientID, random.below(10)])
    const user = random.pick<unknown>([
      CHEF,
      null,
      7,
      'Chefin',
      [CHEF],
      { name: { a: 1 }, color: 7 },
    ])
    const clock = random.below(1000)
    liar.send(presenceFrame([{ clientId, clock, state: state({ user, count }) }]))
    if (count % 100 < 99) continue
    await scene.pass()
    reader.deliver()
    liar.leave()
    liar = scene.enter({ name: 'Fremd', role: 'viewer' })
  }
  const seen = [...reader.present].map(([id, said]) => [id, userOf(said)])
  const own = { name: 'Ayşe', color: '#5b6470', role: 'participant' }
  expect(seen).toContainEqual([victim.doc.clientID, own])
  for (const [id, user] of seen) {
    if (id !== victim.doc.clientID) expect(user).toMatchObject({ name: 'Fremd', role: 'viewer' })
  }
  expect([reader.closed(), victim.closed()]).toEqual([null, null])
})

function userOf(said: unknown): unknown {
  return typeof said === 'object' && said !== null && 'user' in said ? said.user : undefined
}
