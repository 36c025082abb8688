import type { BoardFiles } from '../board-file.ts'
import type { Peer } from '../peers.ts'
import { quantile } from '../result.ts'
import type { Row, Table } from '../result.ts'
import type { Scale } from '../scale.ts'
import { gather } from './together.ts'

/** Many people who all move their cursors at once. */
export async function presence(
  peers: readonly Peer[],
  scale: Scale,
  files: BoardFiles,
): Promise<readonly Table[]> {
  const { people, perSecond, board } = scale.presence
  const tables: Table[] = []
  for (const count of people) {
    const rows: Row[] = []
    for (const peer of peers) {
      const { latencies, acts, cores, bytes, frames, resident } = await gather({
        peer,
        files,
        clients: count,
        actors: count,
        notes: board.notes,
        processes: scale.processes,
        activity: {
          type: 'point',
          perSecond,
          warmUpMs: scale.warmUpMs,
          measureMs: scale.measureMs,
        },
      })
      const perClient = (scale.measureMs / 1000) * count
      rows.push({
        name: peer.name,
        values: [
          quantile(latencies, 0.5),
          quantile(latencies, 0.95),
          bytes / 1000 / perClient,
          frames / perClient,
          (acts * 1000) / scale.measureMs,
          cores,
          resident / 1024 ** 2,
        ],
      })
    }
    tables.push({
      title: `Presence: ${count} people move their cursors at ${perSecond} Hz`,
      columns: [
        'p50 ms',
        'p95 ms',
        'kB/s each',
        'frames/s each',
        'moves/s',
        'server cores',
        'server MB',
      ],
      rows,
    })
  }
  return tables
}
