import { readFileSync } from 'node:fs'

/** Ticks a second in `/proc`; a constant of Linux' interface. */
const TICKS = 100

/** CPU seconds that a process has used so far, in all its threads. */
export function cpuSeconds(pid: number): number {
  // The second field is the name in brackets and may hold spaces; fields are counted after it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

/** Bytes of memory that a process holds. */
export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}
