/** How a command ended, in a sentence, or some lines that were asked for. */
export interface CommandResult {
  readonly ok: boolean
  readonly sentence: string
}

/** Does something in a data folder; `null` when the words do not fit the command's form. */
export type CommandRun = (
  words: readonly string[],
  folder: string,
) => CommandResult | null | Promise<CommandResult | null>

/** A command that has changed nothing. */
export function refused(sentence: string): CommandResult {
  return { ok: false, sentence }
}

/** A command that has done what it is for. */
export function done(sentence: string): CommandResult {
  return { ok: true, sentence }
}
