import { spawnSync } from 'node:child_process'

/** Other people's programs that open what was written, each with the package of Debian that has it. */
const TOOLS = {
  identify: 'imagemagick',
  convert: 'imagemagick',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  'rsvg-convert': 'librsvg2-bin',
} as const

/** Name of such a program. */
export type Tool = keyof typeof TOOLS

/** Whether a program is there. */
export function hasTool(tool: Tool): boolean {
  return spawnSync('which', [tool], { stdio: 'ignore' }).status === 0
}

/**
 * Installs what is missing from the packages of the system, where this user may. What stays missing skips its tests,
 * which counts as failed in CI.
 */
export function ensureTools(): void {
  const missing = Object.entries(TOOLS).filter(
    ([tool]) => spawnSync('which', [tool], { stdio: 'ignore' }).status !== 0,
  )
  if (missing.length === 0) return
  const packages = [...new Set(missing.map(([, name]) => name))]
  console.log(`Installing ${packages.join(', ')} from the packages of the system …`)
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const args of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
  ]) {
    const [file, ...rest] = [...sudo, ...args]
    spawnSync(file ?? '', rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
}
