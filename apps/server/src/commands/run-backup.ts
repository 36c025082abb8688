import { backUp } from '../backup/back-up.ts'
import { restore } from '../backup/restore.ts'
import type { CommandResult, CommandRun } from './command.ts'

/** `amtsweg backup <file>` */
export const runBackup: CommandRun = withFile(backUp)

/** `amtsweg restore <file>` */
export const runRestore: CommandRun = withFile(restore)

function withFile(
  work: (options: { readonly folder: string; readonly file: string }) => CommandResult,
): CommandRun {
  return (words, folder) => {
    const [file] = words
    return file === undefined || words.length > 1 ? null : work({ folder, file })
  }
}
