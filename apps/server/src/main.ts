import { fileURLToPath } from 'node:url'
import { createServer } from './create-server.ts'
import { readEnvironment } from './environment.ts'
import { readWebFiles } from './web/web-files.ts'

/** Folder of the built pages: an argument, for tests and for a container that has them elsewhere, or the monorepo's. */
const WEB_FOLDER = process.argv[2] ?? fileURLToPath(new URL('../../web/dist', import.meta.url))

/** Ends with one sentence; exit code 1 says to `npm start` and to a service manager that nothing runs. */
function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const reading = readEnvironment(process.env)
if (!reading.ok) giveUp(reading.sentence)
const { environment } = reading

const files = readWebFiles(WEB_FOLDER)
if (files === null)
  giveUp(`The pages are not built (${WEB_FOLDER} has no index.html); run npm start.`)

const start = await createServer({ environment, files })
if (!start.ok) giveUp(start.sentence)
const { server } = start

process.stdout.write(`Amtsweg: ${environment.publicUrl ?? server.url}\n`)

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    void server.close().then(() => process.exit(0))
  })
}
