import { execFile } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startServer } from '../testing/running-server.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readExportWords, readLink } from './export-words.ts'
import { runExport } from './run-export.ts'

test('[SV163] boards are saved by their links, several in one call, with progress and without their keys', async () => {
  const said: string[] = []
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text))
    return true
  })
  const server = await startServer()
  const out = temporaryFolder()
  const boards = await Promise.all(
    ['Ausweis', 'Ausweis', 'Bauen'].map((title) =>
      server.makeBoard({ title, template: 'bewohnerparkausweis' }),
    ),
  )
  const links = boards.map(({ links: { viewer } }) => viewer)
  const words = ['--format', 'svg', '--out', out, '--what', 'journey']
  expect(await runExport([...links, ...words], '')).toEqual({
    ok: true,
    sentence: '3 of 3 boards saved.',
  })
  expect(readdirSync(out).sort()).toEqual(['ausweis-2.svg', 'ausweis.svg', 'bauen.svg'])
  expect(readFileSync(join(out, 'bauen.svg'), 'utf8')).toContain('</svg>')
  expect(said.map((line) => line.split(' ')[0])).toEqual(['1/3', '2/3', '3/3'])
  for (const { keys } of boards) expect(said.join('')).not.toContain(keys.viewer)
  stderr.mockRestore()
})

test('[SV163] a board that cannot be saved is named, the others are saved, and the command fails', async () => {
  const said: string[] = []
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text))
    return true
  })
  const server = await startServer()
  const out = temporaryFolder()
  const board = await server.makeBoard({ title: 'Ausweis', template: 'bewohnerparkausweis' })
  const wrong = board.links.viewer.replace(/#.*/, `#${'x'.repeat(22)}`)
  expect(
    await runExport(
      [wrong, 'nonsense', board.links.viewer, '--format', 'csv', '--out', `${out}/`],
      '',
    ),
  ).toEqual({ ok: false, sentence: '1 of 3 boards saved.' })
  expect(readdirSync(out)).toEqual(['ausweis.csv'])
  expect(said[0]).toMatch(/^1\/3 Not saved: Dieser Link gilt nicht/)
  expect(said[1]).toBe('2/3 This is no link of a board.\n')
  stderr.mockRestore()
})

test('[SV163] words that do not fit are not understood', () => {
  const link = `https://boards.example.org/x/b/${'a'.repeat(22)}#${'k'.repeat(22)}`
  expect(readLink(link)).toEqual({
    board: `https://boards.example.org/x/api/boards/${'a'.repeat(22)}`,
    key: 'k'.repeat(22),
  })
  expect(readLink('ftp://example.org/b/x#y')).toBeNull()
  expect(readExportWords([link, '--format', 'gif', '--out', 'x'])).toBeNull()
  expect(readExportWords([link, '--format', 'png'])).toBeNull()
  expect(readExportWords([link, '--format', 'png', '--out', 'x', '--colour', 'red'])).toBeNull()
  expect(readExportWords([link, '--format', 'png', '--out', 'x', '--scale', '2'])).toEqual({
    links: [link],
    format: 'png',
    out: 'x',
    wishes: new Map([['scale', '2']]),
  })
})

test('[SV163] at the command line: five boards in one call, one of them by a broken link, are progress lines, files and an exit code', async () => {
  const server = await startServer()
  const out = temporaryFolder()
  const boards = await Promise.all(
    ['Ausweis', 'Bauen', 'Hund', 'Übersicht'].map((title) =>
      server.makeBoard({ title, template: 'bewohnerparkausweis' }),
    ),
  )
  const links = boards.map((board) => board.links.viewer)
  const broken = `${server.url}/b/${'a'.repeat(22)}#${'k'.repeat(22)}`
  const all = [...links.slice(0, 2), broken, ...links.slice(2)]
  const five = await commandLine(['export', ...all, '--format', 'report.pdf', '--out', out])
  expect(readdirSync(out).sort()).toEqual(
    ['ausweis', 'bauen', 'hund', 'uebersicht'].map((name) => `${name}-bericht.pdf`),
  )
  const lines = five.stderr.trim().split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5', '4'])
  expect(lines[2]).toMatch(/^3\/5 Not saved: /)
  expect(lines.at(-1)).toBe('4 of 5 boards saved.')
  expect([five.code, five.stdout]).toEqual([1, ''])
  const keys = [...boards.map((board) => board.keys.viewer), 'k'.repeat(22)]
  for (const key of keys) expect(five.stderr).not.toContain(key)

  const four = await commandLine(['export', ...links, '--format', 'csv', '--out', out])
  expect([four.code, four.stdout]).toEqual([0, '4 of 4 boards saved.\n'])
  expect(readdirSync(out).filter((name) => name.endsWith('.csv'))).toHaveLength(4)
  const none = await commandLine(['export', ...links, '--format', 'gif', '--out', out])
  expect(none.code).not.toBe(0)
})

/** Runs `amtsweg` as people do, in a process of its own. */
function commandLine(words: readonly string[]) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const file = join(import.meta.dirname, '../cli.ts')
    const child = execFile(process.execPath, [file, ...words], (_, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr })
    })
  })
}
