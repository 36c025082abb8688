import { expect, test } from 'vitest'
import { ALL_JOURNEYS, exportCall, type ExportWish } from './export-wish.ts'

const WISH: ExportWish = {
  what: 'journey',
  journey: 'shape:j',
  drawings: true,
  lanes: null,
  format: 'png',
  size: '2',
  width: 1920,
  paper: 'A3',
  dpi: 150,
  sheet: null,
  transparent: false,
}
const IDS = { page: 'page:p', selection: ['shape:a', 'shape:b'] }

test.each<[string, Partial<ExportWish>]>([
  ['export.png?journey=shape%3Aj&language=de&scale=2', {}],
  [
    'export.png?shapes=shape%3Aa%2Cshape%3Ab&language=de&width=1920',
    { what: 'selection', size: 'width' },
  ],
  [
    'export.png?page=page%3Ap&language=de&paper=A3&dpi=150&drawings=no',
    { what: 'page', size: 'print', drawings: false },
  ],
  ['export.png?journey=shape%3Aj&language=de&scale=2', { format: 'jpeg', transparent: true }],
  [
    'export.svg?journey=shape%3Aj&language=de&background=transparent',
    { format: 'svg', transparent: true },
  ],
  ['export.pdf?what=journeys&language=de&paper=A3', { format: 'pdf', journey: ALL_JOURNEYS }],
  [
    'export.pdf?what=board&language=de&paper=A0&sheet=A4',
    { format: 'pdf', what: 'board', paper: 'A0', sheet: 'A4' },
  ],
  [
    'export.png?journey=shape%3Aj&language=de&scale=2&lanes=step%2Cpain',
    { lanes: ['step', 'pain'] },
  ],
  [
    'export.png?shapes=shape%3Aa%2Cshape%3Ab&language=de&scale=2',
    { what: 'selection', lanes: ['pain'] },
  ],
])('a wish becomes the call %s', (call, part) => {
  expect(exportCall({ ...WISH, ...part }, IDS, 'de')).toBe(call)
})
