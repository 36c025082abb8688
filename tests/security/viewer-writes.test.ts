import {
  bearer,
  presenceFrame,
  roomUnderAttack,
  startServer,
  syncStep2Frame,
  updateFrame,
} from '@amtsweg/server/testing'
import { boardFactsOf, encodeAmtsweg, recordsOf } from '@amtsweg/sync'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { amount, patience } from './amount.ts'
import { rawText, rawUpdate } from './raw-update.ts'
import { fingerprint } from './same-document.ts'
import { seededRandom } from './seeded-random.ts'

const WRITES = amount({ short: 1000, long: 10_000 })

test(
  `[SV32] ${WRITES} writes of viewers by every kind of message change nothing and reach nobody`,
  async () => {
    const scene = await roomUnderAttack()
    const reader = scene.welcome({ name: 'Ayşe' })
    const before = fingerprint(scene.room.doc)
    const random = seededRandom(1)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(scene.room.doc))
    const ids = [...recordsOf(doc).keys()]
    const enter = () => scene.enter({ role: 'viewer', name: 'Fremd' })
    let viewer = enter()
    for (let count = 0; count < WRITES; count += 1) {
      const frame = random.pick([updateFrame, syncStep2Frame])
      const vector = Y.encodeStateVector(doc)
      doc.transact(() => {
        const id = random.pick(ids)
        const record = recordsOf(doc).get(id)
        const kind = random.below(4)
        if (kind === 0) recordsOf(doc).set(`shape:${count}`, new Y.Map([['id', `shape:${count}`]]))
        else if (kind === 1 && recordsOf(doc).size > 20) recordsOf(doc).delete(id)
        else if (kind === 2) boardFactsOf(doc).set('title', `Erobert ${count}`)
        else if (record instanceof Y.Map) record.set('props.note', 'erobert')
      })
      viewer.send(frame(Y.encodeStateAsUpdate(doc, vector)))
      // Under the id of somebody who may write, and with nothing but deletions.
      const { clientID } = reader.doc
      const structs = [rawText({ root: 'board' }, 'x')]
      viewer.send(frame(rawUpdate([{ client: clientID, clock: 0, structs }])))
      const [server = 0] = Y.decodeStateVector(Y.encodeStateVector(scene.room.doc)).keys()
      viewer.send(frame(rawUpdate([], [[server, random.below(100), 5]])))
      viewer.send(encodeAmtsweg({ type: 'saved', count: 7 }))
      viewer.send(
        presenceFrame([{ clientId: 9, clock: count, state: '{"user":{"role":"facilitator"}}' }]),
      )
      if (count % 50 < 49) continue
      await scene.pass()
      viewer.leave()
      viewer = enter()
    }
    await scene.pass(5000)
    reader.deliver()
    expect(fingerprint(scene.room.doc)).toBe(before)
    expect(fingerprint(await scene.stored())).toBe(before)
    expect(fingerprint(reader.doc)).toBe(before)
    expect(reader.closed()).toBeNull()
  },
  patience({ long: 300_000 }),
)

test('[SV32] each request with a viewer key that would change the board is refused', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'Parken', template: 'bewohnerparkausweis' })
  const url = `${server.url}/api/boards/${board.id}`
  const shown = async () =>
    (await fetch(`${url}/export.json`, { headers: bearer(board.keys.viewer) })).text()
  const before = await shown()
  const answers = await Promise.all(
    [
      ['POST', `${url}/journeys`],
      ['POST', `${url}/history/points`],
      ['GET', `${url}/history`],
      ['GET', `${url}/history/1/export.json`],
      ['DELETE', url],
      ['PUT', url],
      ['PATCH', url],
    ].map(async ([method = '', address = '']) => {
      const { status } = await fetch(address, {
        method,
        headers: { ...bearer(board.keys.viewer), 'content-type': 'application/json' },
        ...(method !== 'GET' && { body: '{"name":"x","title":"x"}' }),
      })
      return status
    }),
  )
  expect(answers).toEqual([403, 403, 403, 403, 403, 404, 403])
  expect(await shown()).toBe(before)
})
