import { expect, test } from 'vitest'
import type { ExportWish } from './export-wish.ts'
import { foresee } from './foresee.ts'

const WISH: ExportWish = {
  what: 'board',
  journey: '',
  drawings: true,
  lanes: null,
  format: 'png',
  size: '2',
  width: 1920,
  paper: 'A3',
  dpi: 254,
  sheet: null,
  transparent: false,
}
const PART = { w: 4000, h: 2000 }

test('pixels are told by factor, width and paper, whichever way it lies', () => {
  const size = (part: Partial<ExportWish>, of = PART) => foresee({ ...WISH, ...part }, [of])
  expect(size({})).toEqual({ type: 'pixels', size: { w: 8000, h: 4000 } })
  expect(size({ size: 'width' })).toEqual({ type: 'pixels', size: { w: 1920, h: 960 } })
  expect(size({ size: 'print' })).toEqual({ type: 'pixels', size: { w: 4200, h: 2100 } })
  expect(size({ size: 'print' }, { w: 2000, h: 2000 })).toEqual({
    type: 'pixels',
    size: { w: 2970, h: 2970 },
  })
})

test('what would be too large says the largest that works and why', () => {
  const asked = { w: 20_000, h: 10_000 }
  const wide = (format: ExportWish['format']) =>
    foresee({ ...WISH, format, size: 'width', width: 20_000 }, [PART])
  expect(wide('png')).toEqual({
    type: 'too_large',
    asked,
    largest: { w: 12_640, h: 6320 },
    why: 'server',
  })
  const long = (format: ExportWish['format']) =>
    foresee({ ...WISH, format, size: 'width', width: 20_000 }, [{ w: 4000, h: 400 }])
  expect(long('png')).toEqual({ type: 'pixels', size: { w: 20_000, h: 2000 } })
  expect(long('jpeg')).toMatchObject({ largest: { w: 16_360, h: 1636 }, why: 'browser' })
  expect(long('webp')).toMatchObject({ largest: { w: 16_360, h: 1636 }, why: 'webp' })
})

test('a PDF tells its pages and the size of its sheets', () => {
  const pdf = (part: Partial<ExportWish>) =>
    foresee({ ...WISH, format: 'pdf', ...part }, [PART, PART])
  expect(pdf({})).toEqual({ type: 'paper', pages: 2, sheet: { w: 420, h: 297 } })
  expect(pdf({ sheet: 'A4', paper: 'A2' })).toEqual({
    type: 'paper',
    pages: 12,
    sheet: { w: 297, h: 210 },
  })
})

test('more sheets than are made are told beforehand', () => {
  const many = Array.from({ length: 30 }, () => PART)
  expect(foresee({ ...WISH, format: 'pdf', sheet: 'A4', paper: 'A0' }, many)).toEqual({
    type: 'too_many_sheets',
    pages: 600,
    largest: 500,
  })
})

test('nothing gives nothing', () => {
  expect(foresee(WISH, [])).toEqual({ type: 'nothing' })
})
