import * as v from 'valibot'
import { WebSocket } from 'ws'

/** A board with the keys of its links. */
export interface MadeBoard {
  readonly id: string
  /** That for taking part. */
  readonly key: string
  readonly keys: Readonly<Record<'facilitator' | 'participant' | 'viewer', string>>
}

const answer = v.object({
  id: v.string(),
  links: v.object({ facilitator: v.string(), participant: v.string(), viewer: v.string() }),
})

/** Makes a board as a program does. */
export async function makeBoard(url: string, template = 'empty'): Promise<MadeBoard> {
  const response = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Chaos', template }),
  })
  if (response.status !== 201) throw new Error(`no board: ${await response.text()}`)
  const { id, links } = v.parse(answer, await response.json())
  const keyOf = (link: string) => new URL(link).hash.slice(1)
  const keys = {
    facilitator: keyOf(links.facilitator),
    participant: keyOf(links.participant),
    viewer: keyOf(links.viewer),
  }
  return { id, key: keys.participant, keys }
}

/** The header of a program. */
export function bearer(key: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${key}` }
}

/** A WebSocket class that carries a board's key, as a program's would. */
export function keyedSocket(key: string): typeof globalThis.WebSocket {
  class KeyedSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { ...bearer(key) } })
    }
  }
  // Safe: y-websocket uses only what both classes have.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return KeyedSocket as unknown as typeof globalThis.WebSocket
}
