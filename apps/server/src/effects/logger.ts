import { destination, pino } from 'pino'

/** Levels of `LOG_LEVEL`. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * What may stand beside a message: ids, counts, durations, codes. Never keys, names, content, cookies or addresses;
 * an `Error` only from our own or a library's code, never one that quotes input.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | Error | undefined>>

/** The running record for operators. */
export interface Logger {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

/** JSON lines on stderr; stdout is for the one line that a person reads. */
export function stderrLogger(level: LogLevel): Logger {
  const logger = pino(
    { level, base: null, serializers: { error: errorForLog } },
    destination({ dest: 2, sync: true }),
  )
  return {
    debug: (message, fields) => logger.debug(fields ?? {}, message),
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
  }
}

function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  return { type: error.name, message: error.message, stack: error.stack }
}
