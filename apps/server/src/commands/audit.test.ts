import { expect, test } from 'vitest'
import { memoryLogger } from '../effects/memory-logger.ts'
import { bearer, startServer } from '../testing/running-server.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { runAudit } from './run-audit.ts'

test('[SV112] the operator reads what was done while the server runs, and no title, name or key stands there', async () => {
  const dataFolder = temporaryFolder()
  const server = await startServer({ dataFolder, logger: memoryLogger() })
  const kept = await server.makeBoard({ title: 'Bauantrag Kanarienvogel' })
  const gone = await server.makeBoard({ title: 'Ausweis Kanarienvogel' })
  await fetch(`${server.url}/api/boards/${gone.id}`, {
    method: 'DELETE',
    headers: bearer(gone.keys.facilitator),
  })
  const all = await runAudit([], dataFolder)
  const time = '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z'
  expect(all?.sentence).toMatch(
    new RegExp(
      `^${time}  ${kept.id}  created  maker\n${time}  ${gone.id}  created  maker\n${time}  ${gone.id}  deleted  facilitator$`,
    ),
  )
  const one = await runAudit(['--board', kept.id], dataFolder)
  expect(one?.sentence).toMatch(new RegExp(`^${time}  ${kept.id}  created  maker$`))
})

test('[SV112] words that do not fit are no command, and a folder without a database is refused', async () => {
  const folder = temporaryFolder()
  for (const words of [['--board'], ['x'], ['--board', 'a', 'b']]) {
    expect(await runAudit(words, folder)).toBeNull()
  }
  expect(await runAudit([], folder)).toEqual({
    ok: false,
    sentence: `There is no database in ${folder}; set AMTSWEG_DATA to the folder of the server.`,
  })
})
