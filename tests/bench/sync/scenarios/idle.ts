import { startCrowd } from '../crowd.ts'
import type { BoardFiles } from '../board-file.ts'
import type { Peer } from '../peers.ts'
import { residentBytes } from '../process-figures.ts'
import type { Row, Table } from '../result.ts'
import type { Scale } from '../scale.ts'

/** Memory of boards that are open and connections that do nothing. */
export async function idle(
  peers: readonly Peer[],
  scale: Scale,
  files: BoardFiles,
): Promise<readonly Table[]> {
  const { boards } = scale.idle
  const rows: Row[] = []
  for (const peer of peers) rows.push(await measure(peer, scale, files))
  return [
    {
      title: `Idle: up to ${boards} empty boards with one client each, then one more each`,
      columns: [
        'boards',
        'kB a board with its client',
        'kB a further connection',
        'server MB at rest',
      ],
      rows,
    },
  ]
}

async function measure(
  peer: Peer,
  { idle: { boards: most, settleMs }, processes }: Scale,
  files: BoardFiles,
): Promise<Row> {
  const boards = Math.min(most, peer.mostBoards ?? most)
  const [started, crowd] = await Promise.all([peer.start({ files, boards }), startCrowd(processes)])
  try {
    const resident = async () => {
      started.collectGarbage()
      await new Promise((resolve) => setTimeout(resolve, settleMs))
      return residentBytes(started.pid)
    }
    const enter = (round: number) =>
      crowd.connect({
        wire: peer.wire,
        document: null,
        atOnce: 20,
        clients: started.targets.map((target, at) => ({
          number: round * boards + at,
          target,
          acts: false,
          looks: false,
          notes: [],
        })),
      })
    const empty = await resident()
    await enter(0)
    const one = await resident()
    await enter(1)
    const two = await resident()
    return {
      name: peer.name,
      values: [
        boards,
        (one - empty) / 1024 / boards,
        (two - one) / 1024 / boards,
        empty / 1024 ** 2,
      ],
    }
  } finally {
    await crowd.stop()
    await started.stop()
  }
}
