import type { CommandRun } from './command.ts'

/** Something that an operator does at the command line. */
interface Command {
  readonly name: string
  /** What follows the name, such as `<file>`. */
  readonly form: string
  /** What it does, in a line. */
  readonly does: string
  /** Only the command that was asked for is loaded: a backup needs nothing of what boards are made of. */
  readonly load: () => Promise<CommandRun>
}

/** All commands, in the order in which the help names them. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'boards',
    form: '',
    does: 'lists all boards: size, people, last change, expiry, title',
    load: () => import('./run-boards.ts').then((module) => module.runBoards),
  },
  {
    name: 'delete',
    form: '<id>',
    does: 'deletes a board with all that belongs to it',
    load: () => import('./run-delete.ts').then((module) => module.runDelete),
  },
  {
    name: 'extend',
    form: '<id> <days>',
    does: 'lets a board live so many days longer',
    load: () => import('./run-extend.ts').then((module) => module.runExtend),
  },
  {
    name: 'audit',
    form: '[--board <id>]',
    does: 'shows what was done to boards, without their contents, for a year back',
    load: () => import('./run-audit.ts').then((module) => module.runAudit),
  },
  {
    name: 'export',
    form: '<link>… --format <f> --out <file>',
    does: 'saves boards by their links as png, svg, pdf, csv, json, md, mmd or cjml',
    load: () => import('./run-export.ts').then((module) => module.runExport),
  },
  {
    name: 'backup',
    form: '<file>',
    does: 'writes all boards into a file',
    load: () => import('./run-backup.ts').then((module) => module.runBackup),
  },
  {
    name: 'restore',
    form: '<file>',
    does: 'puts such a file into a data folder without a database and without a server',
    load: () => import('./run-backup.ts').then((module) => module.runRestore),
  },
]
