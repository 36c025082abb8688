import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { CommittedGroup } from './storage/commit-queue.ts'

/** Figures for operators, without a word about who or what. */
export interface Metrics {
  request(labels: {
    readonly method: string
    readonly route: string
    readonly status: number
  }): void
  group(group: CommittedGroup): void
  broadcast(receivers: number): void
  /** Prometheus text. */
  text(): Promise<string>
  readonly contentType: string
}

/** Metrics of one server; `read` is asked at each look. */
export function createMetrics(read: {
  readonly connections: () => number
  readonly rooms: () => number
  readonly boards: () => Promise<number>
  readonly failing: () => boolean
}): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Counter({
    name: 'amtsweg_http_requests_total',
    help: 'HTTP requests answered',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const updates = new Counter({
    name: 'amtsweg_updates_committed_total',
    help: 'Updates stored on disk',
    registers,
  })
  const bytes = new Counter({
    name: 'amtsweg_update_bytes_committed_total',
    help: 'Bytes of updates stored on disk',
    registers,
  })
  const commits = new Histogram({
    name: 'amtsweg_commit_seconds',
    help: 'Seconds for storing one group of updates',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  })
  const frames = new Counter({
    name: 'amtsweg_frames_sent_total',
    help: 'Frames with updates sent to clients',
    registers,
  })
  const gauges = [
    { name: 'amtsweg_connections', help: 'Open connections to boards', read: read.connections },
    { name: 'amtsweg_rooms', help: 'Boards in memory', read: read.rooms },
    { name: 'amtsweg_boards', help: 'Boards stored', read: read.boards },
    {
      name: 'amtsweg_storage_failing',
      help: '1 while updates cannot be stored',
      read: () => Number(read.failing()),
    },
  ].map(({ name, help, read: value }) => ({ gauge: new Gauge({ name, help, registers }), value }))

  return {
    request: ({ method, route, status }) => requests.inc({ method, route, status }),
    group(group) {
      updates.inc(group.updates)
      bytes.inc(group.bytes)
      commits.observe(group.milliseconds / 1000)
    },
    broadcast: (receivers) => frames.inc(receivers),
    async text() {
      for (const { gauge, value } of gauges) gauge.set(await value())
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}
