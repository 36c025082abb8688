import { readFileSync } from 'node:fs'

/** A chunk as Vite's manifest tells of it. */
interface Chunk {
  readonly file: string
  readonly src?: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

const DIST = 'apps/web/dist'
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
  readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'),
)

/** The files that come with a module: its own and those of everything it imports at once. */
function filesOf(name: string, seen = new Set<string>()): readonly string[] {
  const chunk = manifest[name]
  if (chunk === undefined) throw new Error(`${name} was expected in the manifest`)
  if (seen.has(name)) return []
  seen.add(name)
  const own = [chunk.file, ...(chunk.css ?? [])].map((file) => `${DIST}/${file}`)
  return [...own, ...(chunk.imports ?? []).flatMap((each) => filesOf(each, seen))]
}

const home = filesOf('index.html')
const board = ['src/join/BoardDoor.tsx', 'src/board/BoardPage.tsx'].flatMap((name) => filesOf(name))

export default [
  {
    name: 'home route (script and style, gzip; aim 90 kB)',
    path: [...new Set(home)],
    gzip: true,
    limit: '90 kB',
  },
  {
    name: "canvas route (what the board loads on top of home, gzip; aim tldraw's own 493 kB and at most 60 kB)",
    path: [...new Set(board)].filter((file) => !home.includes(file)),
    gzip: true,
    limit: '553 kB',
  },
]
