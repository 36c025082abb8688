import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createServer } from '../create-server.ts'
import type { RunningServer, ServerOptions } from '../create-server.ts'
import { memoryLogger } from '../effects/memory-logger.ts'
import type { MemoryLogger } from '../effects/memory-logger.ts'
import { readEnvironment } from '../environment.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A listening server with what tests ask it. */
export interface TestServer extends RunningServer {
  readonly dataFolder: string
  readonly logger: MemoryLogger
  /** Makes a board and returns what the interface answers. */
  makeBoard(body?: object): Promise<MadeBoard>
}

/** A board with the keys of its links. */
export interface MadeBoard {
  readonly id: string
  readonly title: string
  readonly links: Readonly<Record<'facilitator' | 'participant' | 'viewer', string>>
  readonly keys: Readonly<Record<'facilitator' | 'participant' | 'viewer', string>>
}

/** Starts a server on a free port in a folder of its own; it ends with the test. */
export async function startServer(
  options: {
    readonly variables?: Readonly<Record<string, string>> | undefined
    readonly dataFolder?: string | undefined
  } & Partial<Omit<ServerOptions, 'environment'>> = {},
): Promise<TestServer> {
  const { variables, dataFolder = temporaryFolder(), ...rest } = options
  const reading = readEnvironment({ PORT: '0', AMTSWEG_DATA: dataFolder, ...variables })
  if (!reading.ok) throw new Error(reading.sentence)
  const logger = memoryLogger()
  const { environment } = reading
  const start = await createServer({ environment, files: null, logger, ...rest })
  if (!start.ok) throw new Error(start.sentence)
  const { server } = start
  onTestFinished(() => server.close())
  return {
    ...server,
    dataFolder,
    logger,
    async makeBoard(body = { title: 'Bauantrag' }) {
      const response = await postJson(`${server.url}/api/boards`, body)
      if (response.status !== 201) throw new Error(`no board: ${await response.text()}`)
      // Safe: what the interface answers is what these tests look at.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const made = (await response.json()) as Omit<MadeBoard, 'keys'>
      const key = (link: string) => new URL(link).hash.slice(1)
      const { facilitator, participant, viewer } = made.links
      const keys = {
        facilitator: key(facilitator),
        participant: key(participant),
        viewer: key(viewer),
      }
      return { ...made, keys }
    },
  }
}

/** Posts JSON. */
export function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** The header of a program. */
export function bearer(key: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${key}` }
}

/** A WebSocket class that sends headers, as a program's would. */
export function socketClass(
  headers: Readonly<Record<string, string>>,
): typeof globalThis.WebSocket {
  class HeaderSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { ...headers } })
    }
  }
  // Safe: y-websocket uses only what both classes have.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return HeaderSocket as unknown as typeof globalThis.WebSocket
}

/** A stock y-websocket provider on a board; it ends with the test. */
export function connectStock(
  url: string,
  boardId: string,
  headers: Readonly<Record<string, string>>,
): { readonly doc: Y.Doc; readonly provider: WebsocketProvider } {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${url.replace(/^http/, 'ws')}/api/boards/${boardId}`,
    'sync',
    doc,
    { WebSocketPolyfill: socketClass(headers), disableBc: true },
  )
  onTestFinished(() => provider.destroy())
  return { doc, provider }
}
