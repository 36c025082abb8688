import { bearer, startServer } from '@amtsweg/server/testing'
import { expect, test } from 'vitest'
import { amount, patience } from './amount.ts'
import { SCRIPT_PAYLOADS } from './script-payloads.ts'

const TEXTS = SCRIPT_PAYLOADS.map(({ text }) => text)

/** Those that are tried by requests: each way to run something once, in the long form all. */
const SOME = TEXTS.filter((_, at) => at % amount({ short: 8, long: 1 }) === 0)

/** Milliseconds: some 400 requests, in the long form 3,000, on a machine that may be busy. */
const PATIENCE = patience({ short: 120_000, long: 300_000 })

test('there are more than 500 payloads, each different', () => {
  expect(new Set(TEXTS).size).toBe(TEXTS.length)
  expect(TEXTS.length).toBeGreaterThan(500)
})

test(
  '[SV182] whatever a board is called, its files have names that every system takes, and no header is split',
  async () => {
    const server = await startServer()
    const board = await server.makeBoard()
    const url = `${server.url}/api/boards/${board.id}`
    const key = bearer(board.keys.facilitator)
    const named: string[] = []
    for (const title of SOME) {
      const changed = await fetch(url, {
        method: 'PATCH',
        headers: { ...key, 'content-type': 'application/json' },
        body: JSON.stringify({ title }),
      })
      const { headers } = await fetch(`${url}/export.csv`, { headers: key })
      named.push(`${changed.status} ${headers.get('content-disposition')}`)
    }
    expect(
      named.filter((each) => !/^200 attachment; filename="[a-z\d-]{1,60}\.csv"$/.test(each)),
    ).toEqual([])
  },
  PATIENCE,
)

test(
  '[SV182] what an address or a body says comes back in no answer but as JSON that is never taken for markup',
  async () => {
    const server = await startServer()
    const board = await server.makeBoard()
    const key = bearer(board.keys.participant)
    const bad: string[] = []
    for (const text of SOME) {
      const asked = encodeURIComponent(text)
      const answers = await Promise.all([
        fetch(`${server.url}/${asked}`),
        fetch(`${server.url}/b/${asked}`),
        fetch(`${server.url}/api/boards/${asked}`),
        fetch(`${server.url}/api/boards/${board.id}/images/${asked}`, { headers: key }),
        fetch(`${server.url}/api/boards/${board.id}/export.svg?${asked}=${asked}`, {
          headers: key,
        }),
        fetch(`${server.url}/api/boards/${board.id}/journeys`, {
          method: 'POST',
          headers: { ...key, 'content-type': 'application/json' },
          body: `{"schema": "amtsweg-journey/1", ${JSON.stringify(text)}: ${JSON.stringify(text)}}`,
        }),
      ])
      for (const answer of answers) {
        const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
        const isSafe = isJson && answer.headers.get('x-content-type-options') === 'nosniff'
        if (!isSafe || answer.status < 400 || answer.status > 499)
          bad.push(`${answer.url} ${answer.status}`)
      }
    }
    expect(bad).toEqual([])
  },
  PATIENCE,
)

test('[SV182] a vector picture that is opened by its address runs nothing, whatever it shows', async () => {
  const server = await startServer()
  const board = await server.makeBoard({ title: 'x', template: 'bewohnerparkausweis' })
  const { headers } = await fetch(
    `${server.url}/api/boards/${board.id}/export.svg?disposition=inline`,
    { headers: bearer(board.keys.viewer) },
  )
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox",
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})
