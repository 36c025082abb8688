import { backUp } from './backup/back-up.ts'
import { restore } from './backup/restore.ts'
import { readEnvironment } from './environment.ts'

const COMMANDS = { backup: backUp, restore } as const

const USAGE = `Usage: amtsweg backup <file>    writes all boards into a file, also while the server is running
       amtsweg restore <file>   puts such a file into a data folder without a database
The data folder is that of AMTSWEG_DATA, as for the server.`

/** Ends the program; 2 says that the command itself was not understood. */
function end(code: 0 | 1 | 2, sentence: string): never {
  const stream = code === 0 ? process.stdout : process.stderr
  stream.write(`${sentence}\n`)
  process.exit(code)
}

const [name, file, ...rest] = process.argv.slice(2)
if ((name !== 'backup' && name !== 'restore') || file === undefined || rest.length > 0)
  end(2, USAGE)
const reading = readEnvironment(process.env)
if (!reading.ok) end(1, reading.sentence)
const result = COMMANDS[name]({ folder: reading.environment.dataFolder, file })
end(result.ok ? 0 : 1, result.sentence)
