import type { BoardFiles } from '../board-file.ts'
import type { Peer } from '../peers.ts'
import { quantile } from '../result.ts'
import type { Row, Table } from '../result.ts'
import type { Scale } from '../scale.ts'
import { gather, receiptsOf } from './together.ts'

/** Many clients on one board, some of whom move notes: milliseconds from the write to each receipt. */
export async function fanOut(
  peers: readonly Peer[],
  scale: Scale,
  files: BoardFiles,
): Promise<readonly Table[]> {
  const { clients, writers, perSecond, board } = scale.fanOut
  const tables: Table[] = []
  for (const count of writers) {
    const rows: Row[] = []
    for (const peer of peers) {
      const { latencies, acts, cores, ...seen } = await gather({
        peer,
        files,
        clients,
        actors: count,
        notes: board.notes,
        processes: scale.processes,
        activity: {
          type: 'write',
          perSecond,
          warmUpMs: scale.warmUpMs,
          measureMs: scale.measureMs,
        },
      })
      const arrived = (100 * latencies.length) / receiptsOf({ clients, actors: count, acts })
      rows.push({
        name: peer.name,
        values: [
          quantile(latencies, 0.5),
          quantile(latencies, 0.95),
          quantile(latencies, 0.99),
          arrived,
          (acts * 1000) / scale.measureMs,
          cores,
          seen.resident / 1024 ** 2,
        ],
      })
    }
    tables.push({
      title: `Fan-out: ${clients} clients on one board, ${count} of them move notes at ${perSecond} Hz`,
      columns: ['p50 ms', 'p95 ms', 'p99 ms', 'arrived %', 'writes/s', 'server cores', 'server MB'],
      rows,
    })
  }
  return tables
}
