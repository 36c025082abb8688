import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BoardFiles } from './board-file.ts'
import type { Target } from './crowd.ts'
import { startProcess } from './server-process.ts'
import type { ServerProcess } from './server-process.ts'
import { startAmtsweg } from './start-amtsweg.ts'
import type { WireName } from './wires/wire.ts'

/** A server that is measured. */
export interface Peer {
  readonly name: string
  /** How its clients speak. */
  readonly wire: WireName
  /** Whether it differs from another peer in how people are present only. */
  readonly isPresenceOnly?: true | undefined
  /** Boards that it can make in a time that is worth waiting for; all without it. */
  readonly mostBoards?: number | undefined
  /** Starts it in a folder of its own, each board with the same document. */
  start(options: PeerStart): Promise<StartedPeer>
}

/** What a peer begins with. */
interface PeerStart {
  readonly files: BoardFiles
  /** Boards that will be opened. */
  readonly boards: number
}

/** A peer that answers. */
interface StartedPeer extends Omit<ServerProcess, 'stop'> {
  /** One for each board. */
  readonly targets: readonly Target[]
  /** Where it stores. */
  readonly folder: string
  /** Ends it and removes what it stored. */
  stop(): Promise<void>
}

const FILES = join(import.meta.dirname, '../peers')

/** All that are compared, the limit first and ours last. */
export const PEERS: readonly Peer[] = [
  foreign({ name: 'raw relay (limit)', file: 'relay.ts', wire: 'relay' }),
  foreign({ name: 'stock y-websocket', file: 'stock.ts', wire: 'yjs' }),
  foreign({ name: 'Hocuspocus', file: 'hocuspocus.ts', wire: 'hocuspocus' }),
  // Each of its boards is a database that is made when somebody comes, with several fsyncs.
  { ...foreign({ name: 'tldraw sync', file: 'tldraw.ts', wire: 'tldraw' }), mostBoards: 200 },
  { name: 'Amtsweg, stock clients', wire: 'yjs', isPresenceOnly: true, start: startOurs },
  { name: 'Amtsweg', wire: 'amtsweg', start: startOurs },
]

function startOurs({ files, boards }: PeerStart): Promise<StartedPeer> {
  return inFolder((folder) => startAmtsweg({ folder, document: files.document, boards }))
}

function foreign(peer: {
  readonly name: string
  readonly file: string
  readonly wire: WireName
}): Peer {
  return {
    name: peer.name,
    wire: peer.wire,
    start: ({ files, boards }) =>
      inFolder(async (folder) => {
        const { document, records } = files
        const options = JSON.stringify({ folder, document, records })
        const server = await startProcess([join(FILES, peer.file), options])
        const targets = Array.from({ length: boards }, (_, number) => ({
          url: `ws://127.0.0.1:${server.port}/bench-${number}`,
          headers: {},
          ...(peer.wire === 'tldraw' ? { schema: join(folder, 'schema.json') } : {}),
        }))
        return { server, targets }
      }),
  }
}

async function inFolder(
  start: (
    folder: string,
  ) => Promise<{ readonly server: ServerProcess; readonly targets: readonly Target[] }>,
): Promise<StartedPeer> {
  const folder = mkdtempSync(join(tmpdir(), 'amtsweg-bench-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const { server, targets } = await start(folder)
    const stop = () => server.stop().finally(remove)
    return { ...server, targets, folder, stop }
  } catch (error) {
    remove()
    throw error
  }
}
