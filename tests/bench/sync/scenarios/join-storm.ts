import { startCrowd } from '../crowd.ts'
import type { BoardFiles } from '../board-file.ts'
import type { Peer } from '../peers.ts'
import { cpuSeconds, residentBytes } from '../process-figures.ts'
import { quantile } from '../result.ts'
import type { Row, Table } from '../result.ts'
import type { Scale } from '../scale.ts'

/** Many clients who come to one large board at the same moment, as after a break or a restart. */
export async function joinStorm(
  peers: readonly Peer[],
  scale: Scale,
  files: BoardFiles,
): Promise<readonly Table[]> {
  const { processes } = scale
  const { clients } = scale.joinStorm
  const rows: Row[] = []
  for (const peer of peers) rows.push(await stormOne(peer, { clients, processes }, files))
  const megabytes = (files.bytes / 1e6).toFixed(1)
  const columns = ['all in, ms', 'p50 ms', 'MB each', 'server CPU s', 'server MB']
  return [{ title: `Join storm: ${clients} clients on a board of ${megabytes} MB`, columns, rows }]
}

async function stormOne(
  peer: Peer,
  { clients, processes }: { readonly clients: number; readonly processes: number },
  files: BoardFiles,
): Promise<Row> {
  const [started, crowd] = await Promise.all([
    peer.start({ files, boards: 1 }),
    startCrowd(processes),
  ])
  try {
    const [target] = started.targets
    if (target === undefined) throw new Error('a board was expected')
    const plan = { target, acts: false, looks: false, notes: [] }
    // Somebody is there before the others, so that nobody pays for the opening of the board.
    const first = { wire: peer.wire, document: null, atOnce: 1, clients: [{ ...plan, number: 0 }] }
    const before = await crowd.connect(first)
    const cpu = cpuSeconds(started.pid)
    const joined = await crowd.connect({
      wire: peer.wire,
      document: null,
      atOnce: clients,
      clients: Array.from({ length: clients }, (_, at) => ({ ...plan, number: at + 1 })),
    })
    return {
      name: peer.name,
      values: [
        joined.allMs,
        quantile(Float64Array.from(joined.joins).sort(), 0.5),
        (joined.bytes - before.bytes) / clients / 1e6,
        cpuSeconds(started.pid) - cpu,
        residentBytes(started.pid) / 1024 ** 2,
      ],
    }
  } finally {
    await crowd.stop()
    await started.stop()
  }
}
