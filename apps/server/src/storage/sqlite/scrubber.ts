import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { scrubMarks } from './scrub-marks.ts'
import type { Remains } from './scrub-marks.ts'

/** Overwrites what deleted boards have left in unused space. */
export interface Scrubber {
  /**
   * Resolves when nothing is left of what was deleted before the call; `everything`: also of states that were forgotten
   * and sessions that ended. Rejects when another program keeps it from that; what lies about stays noted.
   */
  scrub(scope: 'boards' | 'everything'): Promise<void>
  /** Lets a write wait while the database is written anew, instead of failing at its lock. */
  whenFree<T>(write: () => Promise<T>): Promise<T>
  /** Resolves when nothing is running any more. */
  close(): Promise<void>
}

const KINDS: readonly Remains[] = ['boards', 'states']

/**
 * `secure_delete` overwrites freed rows and pages, but not the copies that SQLite leaves behind in the unused part of a
 * page when it moves rows between pages. Only writing the whole database anew (`VACUUM`, 1.9 s for 200 MB) is sure, in a
 * thread of its own. All that is deleted while it runs shares the next one.
 */
export function scrubber(database: DatabaseSync): Scrubber {
  const marks = scrubMarks(database)
  let last: Promise<void> = Promise.resolve()
  let rewriting: Promise<void> | null = null

  async function run(scope: 'boards' | 'everything'): Promise<void> {
    const found = KINDS.map((kind) => ({ kind, mark: marks.read(kind) }))
    const isDue = ({ kind, mark }: (typeof found)[number]) =>
      mark !== null && (kind === 'boards' || scope === 'everything')
    if (!found.some(isDue)) return
    rewriting = rewrite(database).finally(() => (rewriting = null))
    await rewriting
    for (const { kind, mark } of found) if (mark !== null) marks.clear(kind, mark)
  }

  return {
    scrub(scope) {
      const done = last.then(() => run(scope))
      // Whoever comes later must not fail with this one.
      last = done.catch(() => undefined)
      return done
    },
    whenFree: (write) => (rewriting === null ? write() : rewriting.then(write, write)),
    close: () => last,
  }
}

function rewrite(database: DatabaseSync): Promise<void> {
  const file = database.location()
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('scrub-worker.ts', import.meta.url), { workerData: file })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error('the thread that overwrites has ended'))
    })
  })
}
