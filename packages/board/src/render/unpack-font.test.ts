import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { FONT_FILES } from './font-files.ts'
import { unpackFont } from './unpack-font.ts'

const { resolve } = createRequire(import.meta.url)

function readFonts() {
  const files = FONT_FILES.slice(0, 6).map(({ package: name, path }) =>
    readFile(join(dirname(resolve(`${name}/package.json`)), path)),
  )
  return Promise.all(files)
}

test('[BO44] fonts that are unpacked at once are the same as one after the other', async () => {
  const files = await readFonts()
  const alone: Buffer[] = []
  for (const file of files) alone.push(await unpackFont(file))
  const together = await Promise.all(files.map(unpackFont))
  expect(together.map((font, at) => font.equals(alone[at] ?? Buffer.of()))).toEqual(
    files.map(() => true),
  )
})

test('[BO44] a file that is no font is refused, and harms none that is unpacked with it', async () => {
  const [file] = await readFonts()
  if (file === undefined) throw new Error('a font was expected')
  const [none, font] = await Promise.allSettled([unpackFont(Buffer.from('none')), unpackFont(file)])
  expect([none.status, font.status]).toEqual(['rejected', 'fulfilled'])
})
