import type { Logger } from './effects/logger.ts'

/** One thing to be closed, with its name for the log. */
export type ShutdownStep = readonly [name: string, close: () => void | Promise<void>]

/** Closes everything in the order given, once; a step that fails does not keep the later ones from closing. */
export function shutdownList(logger: Logger, steps: readonly ShutdownStep[]): () => Promise<void> {
  let done: Promise<void> | undefined
  async function run(): Promise<void> {
    for (const [name, close] of steps) {
      try {
        await close()
      } catch (error) {
        logger.error('could not be closed', {
          step: name,
          error: error instanceof Error ? error : undefined,
        })
      }
    }
  }
  return () => (done ??= run())
}
