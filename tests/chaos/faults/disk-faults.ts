import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { closeSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A place for a data folder whose disk can be made to fail. */
export interface FailingDisk {
  readonly dataFolder: string
  /** For the server's environment. */
  readonly variables: Readonly<Record<string, string>>
  /** What can be made to fail on this machine; what cannot is in `missing`, with the reason. */
  readonly kinds: readonly FaultKind[]
  readonly missing: readonly string[]
  /** Begins a failure of the server `pid`; returns what ends it. */
  begin(kind: FaultKind, pid: number): () => void
  remove(): void
}

export type FaultKind =
  /** No space left on the device. */
  | 'full'
  /** Another program holds the database's lock. */
  | 'locked'
  /** The file must not grow: the kernel takes a part of a page and then refuses. */
  | 'limited'
  | 'fsync'
  | 'readonly'
  | 'torn'

/** Megabytes of the small disk; a run of 50 failures writes about 30. */
const DISK_MEGABYTES = 256

/** First bytes of the shared file, as `failing-disk.c` reads them. */
const SIGNS = { fsync: 'f', readonly: 'r', torn: 't' } as const

/** Makes such a place: a small disk of its own where the system lets us, and a library that fails where there is a compiler. */
export function failingDisk(): FailingDisk {
  const home = mkdtempSync(join(tmpdir(), 'amtsweg-faults-'))
  const disk = join(home, 'disk')
  mkdirSync(disk)
  const missing: string[] = []
  const kinds: FaultKind[] = ['locked']
  const size = `size=${DISK_MEGABYTES}m`
  const isMounted = succeeds('mount', ['-t', 'tmpfs', '-o', size, 'none', disk])
  if (isMounted) kinds.push('full')
  else missing.push('full (no right to mount)')
  if (succeeds('prlimit', ['--version'])) kinds.push('limited')
  else missing.push('limited (no prlimit)')
  const library = join(home, 'failing-disk.so')
  const source = join(import.meta.dirname, 'failing-disk.c')
  const isBuilt = succeeds('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'])
  if (isBuilt) kinds.push('fsync', 'readonly', 'torn')
  else missing.push('fsync, readonly, torn (no C compiler)')
  const sign = join(home, 'sign')
  writeFileSync(sign, '\0')
  const dataFolder = join(disk, 'data')

  const say = (byte: string) => {
    const file = openSync(sign, 'r+')
    writeSync(file, byte, 0)
    closeSync(file)
  }

  function begin(kind: FaultKind, pid: number): () => void {
    switch (kind) {
      case 'full': {
        const filler = join(disk, 'filler')
        // Ends with "no space left", as it shall.
        spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'], { stdio: 'ignore' })
        return () => rmSync(filler)
      }
      case 'locked': {
        const other = new DatabaseSync(join(dataFolder, 'amtsweg.sqlite'), { timeout: 10_000 })
        other.exec('BEGIN IMMEDIATE')
        return () => other.close()
      }
      case 'limited': {
        const journal = join(dataFolder, 'amtsweg.sqlite-wal')
        const length = existsSync(journal) ? statSync(journal).size : 0
        limit(pid, String(Math.min(length, 32) + Math.floor(length / 2)))
        return () => limit(pid, 'unlimited')
      }
      default:
        say(SIGNS[kind])
        return () => say('\0')
    }
  }

  function remove(): void {
    process.off('exit', remove)
    if (isMounted) succeeds('umount', [disk])
    rmSync(home, { recursive: true, force: true })
  }
  process.once('exit', remove)

  return {
    dataFolder,
    variables: isBuilt ? { LD_PRELOAD: library, FAILING_DISK: sign } : {},
    kinds,
    missing,
    begin,
    remove,
  }
}

function limit(pid: number, bytes: string): void {
  // The process may have been killed meanwhile; its successor has no limit.
  succeeds('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
}

function succeeds(file: string, args: readonly string[]): boolean {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0
}
