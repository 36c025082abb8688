import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TEMPLATES, builtInTemplate } from '@amtsweg/journey'
import { renderPdf, renderPng, renderSvg } from '@amtsweg/board/render'
import { seedRecords } from '@amtsweg/board/schema'
import { everyShape } from '@amtsweg/board/testing/every-shape'
import { afterAll, expect, test } from 'vitest'
import { hasTool } from '../run/ensure-tools.ts'
import { HARD_TEXTS, largeBoard } from './large-board.ts'
import { fontsOf, hasPoppler, letters, pagesOf, run } from './pdf-tools.ts'

/*
 * What is written is opened with other people's programs: ImageMagick, poppler, librsvg.
 */

const folder = mkdtempSync(join(tmpdir(), 'amtsweg-proof-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hasPixels = hasTool('identify') && hasTool('convert') && hasTool('rsvg-convert')

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function boardOf(template: (typeof TEMPLATES)[number]) {
  let count = 0
  const createId = () => `t${(count += 1)}`
  return seedRecords({ title: 'T', language: 'de', template: builtInTemplate(template), createId })
}

test.skipIf(!hasPoppler)(
  '[BO48] a PDF of 300 cards has every text of every card, every font embedded, and is A3 to the tenth of a millimetre',
  async () => {
    const made = await renderPdf(largeBoard(300), {
      what: { type: 'journeys' },
      language: 'de',
      layout: { type: 'fit', paper: 'A3' },
    })
    if (!made.ok) throw new Error(made.reason)
    expect(made.notDrawn).toEqual([])
    const path = file('large.pdf', made.pdf)
    const fonts = fontsOf(path)
    expect(fonts.size).toBeGreaterThan(2)
    expect([...fonts.values()].filter((embedded) => embedded !== 'yes')).toEqual([])
    expect(pagesOf(path)).toEqual(['420.0 x 297.0'])
    const text = letters(run('pdftotext', '-raw', path, '-'))
    const missing = Array.from({ length: 300 }, (_, at) => {
      const words = HARD_TEXTS[at % HARD_TEXTS.length] ?? ''
      // What goes from right to left is read in its own order; that its letters are there is looked at below.
      return /[\u0590-\u08FF]/.test(words) ? `${at + 1}.` : `${at + 1}.${words}`
    }).filter((words) => !text.includes(letters(words)))
    expect(missing).toEqual([])
    const hebrew = 'נועה'
    const turned = Array.from(hebrew).toReversed().join('')
    expect(text.includes(hebrew) || text.includes(turned)).toBe(true)
    expect(run('pdfinfo', path)).toContain('Title:           Großes Verfahren')
  },
)

test.skipIf(!hasPoppler)(
  '[BO48] 1,000 cards become an A0 poster on sheets of A3 that overlap, each exact and numbered',
  async () => {
    const made = await renderPdf(largeBoard(1000), {
      what: { type: 'journeys' },
      language: 'de',
      layout: { type: 'tiles', sheet: 'A3', poster: 'A0' },
    })
    if (!made.ok) throw new Error(made.reason)
    const path = file('tiled.pdf', made.pdf)
    const pages = pagesOf(path)
    expect(pages.length).toBe(made.pages)
    expect(pages.length).toBeGreaterThan(1)
    expect([...new Set(pages)]).toHaveLength(1)
    expect(['420.0 x 297.0', '297.0 x 420.0']).toContain(pages[0])
    const text = run('pdftotext', '-raw', path, '-')
    for (const at of [1, pages.length]) expect(text).toContain(`Blatt ${at} von ${pages.length}`)
  },
)

for (const template of TEMPLATES.filter((name) => name !== 'canvas')) {
  test.skipIf(!hasPoppler || !hasPixels)(
    `[BO44] ${template} opens in poppler and librsvg, with all its fonts and not blank`,
    async () => {
      const records = boardOf(template)
      const request = { what: { type: 'page' }, language: 'de' } as const
      const pdf = await renderPdf(records, { ...request, layout: { type: 'fit', paper: 'A4' } })
      const svg = await renderSvg(records, request)
      if (!pdf.ok || !svg.ok) throw new Error('a picture was expected')
      const fonts = [...fontsOf(file(`${template}.pdf`, pdf.pdf)).values()]
      expect(fonts.length).toBeGreaterThan(0)
      expect(fonts.every((embedded) => embedded === 'yes')).toBe(true)
      const png = join(folder, `${template}.png`)
      run('rsvg-convert', '-w', '600', '-o', png, file(`${template}.svg`, svg.svg))
      expect(Number(run('identify', '-format', '%k', png))).toBeGreaterThan(20)
    },
  )
}

test.skipIf(!hasPixels)(
  '[BO47] a PNG has the size and resolution that was asked for, and its colours where the shapes are',
  async () => {
    const made = await renderPng(everyShape(), {
      what: { type: 'page' },
      language: 'de',
      size: { type: 'scale', scale: 2 },
    })
    if (!made.ok) throw new Error(made.reason)
    const path = file('shapes.png', made.png)
    expect(run('identify', '-format', '%w %h', path)).toBe(`${made.width} ${made.height}`)
    expect(Number(run('identify', '-units', 'PixelsPerInch', '-format', '%x', path))).toBeCloseTo(
      192,
      0,
    )
    expect(Number(run('identify', '-format', '%k', path))).toBeGreaterThan(500)
    const drawn = await renderSvg(everyShape(), { what: { type: 'page' }, language: 'de' })
    const [left = 0, top = 0] =
      /viewBox="([-\d.]+) ([-\d.]+)/
        .exec(drawn.ok ? drawn.svg : '')
        ?.slice(1)
        .map(Number) ?? []
    const colorAt = (x: number, y: number) => {
      const at = `${Math.round((x - left) * 2)},${Math.round((y - top) * 2)}`
      return run('convert', path, '-format', `%[hex:p{${at}}]`, 'info:').slice(0, 6)
    }
    expect({
      paper: colorAt(left + 4, top + 4),
      hexagon: colorAt(685, 230),
      frame: colorAt(120, 900),
      note: colorAt(200, 460),
      redOfImage: colorAt(850, 890),
    }).toEqual({
      paper: 'FBF9F4',
      hexagon: '4465E9',
      frame: 'FFFFFF',
      note: 'FED49A',
      redOfImage: 'D02020',
    })
  },
)

test.skipIf(!hasPixels)(
  '[BO47] print size: A4 at 150 dpi, no larger, and too much is refused',
  async () => {
    const request = { what: { type: 'page' }, language: 'de' } as const
    const made = await renderPng(boardOf('baugenehmigung'), {
      ...request,
      size: { type: 'print', paper: 'A4', dpi: 150 },
    })
    if (!made.ok) throw new Error(made.reason)
    expect(run('identify', '-format', '%w', file('a4.png', made.png))).toBe('1754')
    const huge = await renderPng(largeBoard(300), { ...request, size: { type: 'scale', scale: 8 } })
    expect(huge).toMatchObject({ ok: false, reason: 'too_large' })
  },
)
