import { COMMANDS } from './commands/commands.ts'
import { readEnvironment } from './environment.ts'

/** Columns that the longest command takes in the help. */
const WIDTH = 52

const LINES = COMMANDS.map(
  ({ name, form, does }) => `  ${`amtsweg ${name} ${form}`.trimEnd().padEnd(WIDTH)}${does}`,
)

const USAGE = `Usage:
${LINES.join('\n')}
All but restore also while the server is running. The data folder is that of AMTSWEG_DATA, as for the server.
Exit code 0: done; 1: not done, and nothing was changed; 2: the command was not understood.`

/** Ends the program. */
function end(code: 0 | 1 | 2, sentence: string): never {
  const stream = code === 0 ? process.stdout : process.stderr
  stream.write(`${sentence}\n`)
  process.exit(code)
}

const [name, ...words] = process.argv.slice(2)
const command = COMMANDS.find((each) => each.name === name)
if (command === undefined) end(2, USAGE)
const reading = readEnvironment(process.env)
if (!reading.ok) end(1, reading.sentence)
const run = await command.load()
const result = await run(words, reading.environment.dataFolder)
if (result === null) end(2, USAGE)
end(result.ok ? 0 : 1, result.sentence)
