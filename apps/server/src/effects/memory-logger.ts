import type { LogFields, Logger } from './logger.ts'

/** One remembered line. */
interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly message: string
  readonly fields: LogFields
}

/** A logger that remembers. */
export interface MemoryLogger extends Logger {
  readonly lines: readonly LogLine[]
}

/** The fake of `Logger`. */
export function memoryLogger(): MemoryLogger {
  const lines: LogLine[] = []
  const add = (level: LogLine['level']) => (message: string, fields?: LogFields) =>
    void lines.push({ level, message, fields: fields ?? {} })
  return { lines, debug: add('debug'), info: add('info'), warn: add('warn'), error: add('error') }
}
