import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

/** A page as the build of `apps/web` leaves it. */
const PAGE = `<!doctype html>
<html lang="de">
  <head>
    <meta name="csp-nonce" content="__CSP_NONCE__" />
    <title>Amtsweg</title>
  </head>
  <body></body>
</html>
`

/** What the script of `builtPages` says. */
export const BUILT_SCRIPT = 'export const a = 1\n'.repeat(200)

/** A folder like that of the built pages, so that tests of the server need no build. */
export function builtPages(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'assets', 'index-B3xYz.js'), BUILT_SCRIPT)
  writeFileSync(join(folder, 'service-worker.js'), BUILT_SCRIPT)
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *\nDisallow: /\n')
  return folder
}
