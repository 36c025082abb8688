import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

/** Where Debian and Ubuntu put Chromium; `CHROMIUM` names another place. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/**
 * Installs Debian's Chromium where it is missing, because the browsers that Playwright downloads by
 * itself come from a site that a closed network does not reach.
 *
 * @throws when there is none and it cannot be installed.
 */
export function ensureBrowser(): void {
  if (isExecutable(CHROMIUM)) return
  console.log('Chromium is missing; installing it from the packages of the system …')
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const args of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [file, ...rest] = [...sudo, ...args]
    spawnSync(file ?? '', rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  if (isExecutable(CHROMIUM)) return
  throw new Error(
    `The end-to-end tests need Chromium. Install it (apt-get install chromium) or set CHROMIUM to its path; ${CHROMIUM} is not there.`,
  )
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}
